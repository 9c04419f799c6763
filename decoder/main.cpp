// Lightwell's decoder: decodes HEIF items with libheif behind a fence, one after the other, for the process that started it. It has no
// arguments, no environment and no files but what comes through its socket, and ends with it.
#include <malloc.h>
#include <poll.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "fence.h"
#include "libheif.h"
#include "room.h"

namespace lightwell {
namespace {

LibHeif heif;
// What decoders print; the C library writes to it instead of descriptor 2.
char printed[sizeof Message::printed];

Message message(Says says, Result result, const char *text = "") {
    Message made{};
    made.says = static_cast<std::uint32_t>(says);
    made.result = result;
    std::snprintf(made.text, sizeof made.text, "%s", text);
    return made;
}

Message refused(Says says, Result result, const HeifError &error) {
    char text[sizeof Message::text];
    if (error.message == nullptr) {
        std::snprintf(text, sizeof text, "error %d.%d", error.code, error.subcode);
    } else {
        std::snprintf(text, sizeof text, "%s", error.message);
    }
    return message(says, result, text);
}

void collectPrinted() {
    FILE *stream = fmemopen(printed, sizeof printed, "w");
    if (stream != nullptr) {
        setvbuf(stream, nullptr, _IOFBF, sizeof printed);
        stderr = stream;
    }
}

bool send(Message &answer) {
    std::fflush(stderr);
    std::memcpy(answer.printed, printed, sizeof printed - 1);
    std::memset(printed, 0, sizeof printed);
    std::rewind(stderr);
    iovec data{&answer, sizeof answer};
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    return sendmsg(SOCKET, &header, MSG_NOSIGNAL) == static_cast<ssize_t>(sizeof answer);
}

// False at the end of the conversation.
bool receive(Request &request, int &descriptor) {
    alignas(cmsghdr) char beside[CMSG_SPACE(sizeof(int))] = {};
    iovec data{&request, sizeof request};
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    header.msg_control = beside;
    header.msg_controllen = sizeof beside;
    if (recvmsg(SOCKET, &header, MSG_CMSG_CLOEXEC) != static_cast<ssize_t>(sizeof request)) {
        return false;
    }
    const cmsghdr *first = CMSG_FIRSTHDR(&header);
    if (first == nullptr || first->cmsg_type != SCM_RIGHTS) {
        return false;
    }
    std::memcpy(&descriptor, CMSG_DATA(first), sizeof descriptor);
    return true;
}

class File {
public:
    Message open(int descriptor, std::size_t size) {
        close();
        void *mapped = mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
        ::close(descriptor);
        if (mapped == MAP_FAILED) {
            return message(Says::OPENED, TOO_LARGE);
        }
        bytes = mapped;
        length = size;
        context = heif.allocContext();
        const HeifError error = heif.read(context, bytes, length, nullptr);
        return error.code == 0 ? message(Says::OPENED, DONE) : refused(Says::OPENED, REFUSED, error);
    }

    Message decode(const Request &request, int descriptor) {
        if (!room::open(descriptor, request.bytes)) {
            return message(Says::DECODED, TOO_LARGE);
        }
        void *handle = nullptr;
        const HeifError error = context == nullptr ? HeifError{1, 0, nullptr} : heif.handle(context, request.item, &handle);
        Message answer = error.code == 0 ? decoded(handle, request) : refused(Says::DECODED, NO_ITEM, error);
        if (handle != nullptr) {
            heif.releaseHandle(handle);
        }
        room::close();
        return answer;
    }

private:
    void *context = nullptr;
    void *bytes = nullptr;
    std::size_t length = 0;

    void close() {
        if (context != nullptr) {
            heif.freeContext(context);
            munmap(bytes, length);
            context = nullptr;
        }
    }

    static int interleaved(bool alpha, bool deep) {
        if (deep) {
            return alpha ? LibHeif::INTERLEAVED_RRGGBBAA_LE : LibHeif::INTERLEAVED_RRGGBB_LE;
        }
        return alpha ? LibHeif::INTERLEAVED_RGBA : LibHeif::INTERLEAVED_RGB;
    }

    static HeifOptions *options(bool upright) {
        HeifOptions *made = heif.allocOptions();
        made->ignoreTransformations = upright ? 0 : 1;
        if (made->version >= HeifOptions::WITH_CONVERSION) {  // as libheif before 1.16 always does
            made->upsampling = HeifOptions::NEAREST_NEIGHBOUR;
            reinterpret_cast<std::uint8_t *>(made)[HeifOptions::ONLY_PREFERRED] = 1;
        }
        return made;
    }

    static Message decoded(const void *handle, const Request &request) {
        const bool colour = request.colour != 0;
        const bool alpha = heif.hasAlpha(handle) != 0, deep = heif.lumaBits(handle) > 8;
        const int channels = !colour ? 1 : alpha ? 4 : 3;
        // The planes of the picture are at least as large as its samples, and hardly anything else is.
        const std::int64_t samples = std::int64_t{heif.handleWidth(handle)} * heif.handleHeight(handle) * channels * (deep ? 2 : 1);
        room::serve(static_cast<std::size_t>(std::max<std::int64_t>(samples, 65536)));
        HeifOptions *how = options(request.upright != 0);
        void *image = nullptr;
        // Asking for monochrome would convert a grid twice: libheif assembles mono tiles as planar RGB.
        const HeifError error = colour ? heif.decode(handle, &image, LibHeif::RGB, interleaved(alpha, deep), how)
                                       : heif.decode(handle, &image, LibHeif::UNDEFINED, LibHeif::UNDEFINED, how);
        heif.freeOptions(how);
        if (error.code != 0) {
            return refused(Says::DECODED, REFUSED, error);
        }
        const int channel = colour                           ? LibHeif::CHANNEL_INTERLEAVED
            : heif.hasChannel(image, LibHeif::CHANNEL_Y) != 0 ? LibHeif::CHANNEL_Y
                                                              : LibHeif::CHANNEL_R;
        Message answer = plane(image, channel, channels);
        heif.releaseImage(image);
        return answer;
    }

    static Message plane(const void *image, int channel, int channels) {
        Message answer = message(Says::DECODED, DONE);
        answer.width = heif.width(image, channel);
        answer.height = heif.height(image, channel);
        answer.bits = heif.bits(image, channel);
        answer.channels = channels;
        const std::uint8_t *first = heif.plane(image, channel, &answer.stride);
        if (first == nullptr || answer.width < 1 || answer.height < 1 || answer.bits < 1 || answer.bits > 16) {
            return message(Says::DECODED, ODD_FORM);
        }
        const std::int64_t row = std::int64_t{answer.width} * channels * (answer.bits > 8 ? 2 : 1);
        if (answer.stride < row) {
            return message(Says::DECODED, ODD_FORM);
        }
        const std::size_t count = static_cast<std::size_t>(std::int64_t{answer.stride} * (answer.height - 1) + row);
        room::keep(first);
        std::int64_t offset = room::offset(first, count);
        if (offset < 0) {
            offset = room::copy(first, count);
        }
        if (offset < 0) {
            answer.result = TOO_LARGE;
            return answer;
        }
        answer.offset = static_cast<std::uint64_t>(offset);
        return answer;
    }
};

// Ends the process with its parent, also while a picture is decoded.
void *watch(void *) {
    for (;;) {
        pollfd socket{SOCKET, POLLRDHUP, 0};
        if (poll(&socket, 1, -1) > 0 && (socket.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0) {
            _exit(0);
        }
    }
}

void resetSignals() {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int number = 1; number < NSIG; number++) {
        std::signal(number, SIG_DFL);
    }
}

int run() {
    resetSignals();
    closeDescriptors();
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 4 << 20);
    Message ready = message(Says::READY, DONE);
    if (const char *why = heif.load()) {
        ready = message(Says::READY, NO_LIBRARY, why);
    } else if (heif.number() < LibHeif::OLDEST) {
        ready = message(Says::READY, TOO_OLD, heif.version());
    } else {
        ready = message(Says::READY, DONE, heif.version());
        ready.decodesHevc = heif.decodes(LibHeif::HEVC) != 0;
    }
    ready.version = VERSION;
    collectPrinted();
    explainCrashes();
    ready.layers = buildFence();
    pthread_t watcher;
    if (pthread_create(&watcher, nullptr, watch, nullptr) != 0 || !send(ready) || ready.result != DONE) {
        return 1;
    }
    File file;
    Request request;
    int descriptor;
    while (receive(request, descriptor)) {
        const bool opens = request.asks == static_cast<std::uint32_t>(Asks::OPEN);
        Message answer = opens ? file.open(descriptor, request.bytes) : file.decode(request, descriptor);
        answer.decodesHevc = ready.decodesHevc;
        if (!send(answer)) {
            break;
        }
    }
    return 0;
}

}  // namespace
}  // namespace lightwell

int main() { _exit(lightwell::run()); }
