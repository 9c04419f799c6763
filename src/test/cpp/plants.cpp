// Faults planted in the decoder, for tests and for the proof: preloaded into the helper, it takes the place of two functions of libheif. A
// file that contains "PLANT:<fault>" has that fault; others are decoded as always.
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

struct Error {
    int code, subcode;
    const char *message;
};

static char fault[32];

static bool is(const char *name) { return strcmp(fault, name) == 0; }

extern "C" Error heif_context_read_from_memory_without_copy(void *context, const void *bytes, size_t size, const void *options) {
    const char *at = static_cast<const char *>(memmem(bytes, size, "PLANT:", 6));
    memset(fault, 0, sizeof fault);
    for (size_t i = 0; at != nullptr && i < sizeof fault - 1 && at[6 + i] >= 'a' && at[6 + i] <= 'z'; i++) {
        fault[i] = at[6 + i];
    }
    using Read = Error (*)(void *, const void *, size_t, const void *);
    return reinterpret_cast<Read>(dlsym(RTLD_NEXT, "heif_context_read_from_memory_without_copy"))(context, bytes, size, options);
}

static void spoil() {
    if (is("crash")) {
        *const_cast<volatile int *>(static_cast<int *>(nullptr)) = 1;
    } else if (is("abort")) {
        abort();
    } else if (is("hang")) {
        for (volatile long i = 0;; i = i + 1) {
        }
    } else if (is("sleep")) {
        for (;;) {
            sleep(1000);
        }
    } else if (is("memory")) {
        for (;;) {
            memset(new char[16 << 20], 1, 16 << 20);
        }
    } else if (is("malloc")) {
        for (;;) {
            memset(malloc(16 << 20), 1, 16 << 20);
        }
    } else if (is("file")) {
        open("/etc/passwd", O_RDONLY);
    } else if (is("socket")) {
        socket(AF_INET, SOCK_STREAM, 0);
    } else if (is("program")) {
        execl("/bin/sh", "sh", static_cast<char *>(nullptr));
    } else if (is("fork")) {
        fork();
    } else if (is("limit")) {
        syscall(SYS_prlimit64, 0, 9, nullptr, nullptr);
    } else if (is("code")) {
        mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    } else if (is("answer")) {  // says a plane far outside
        unsigned int message[512] = {3, 0, 0, 0, 60000, 60000, 180000, 3, 8, 1, 0, 0};
        iovec data{message, sizeof message};
        msghdr header{};
        header.msg_iov = &data;
        header.msg_iovlen = 1;
        sendmsg(3, &header, 0);
    } else if (is("exit")) {
        _exit(0);
    }
}

extern "C" Error heif_decode_image(const void *handle, void **image, int colorspace, int chroma, const void *options) {
    spoil();
    using Decode = Error (*)(const void *, void **, int, int, const void *);
    return reinterpret_cast<Decode>(dlsym(RTLD_NEXT, "heif_decode_image"))(handle, image, colorspace, chroma, options);
}
