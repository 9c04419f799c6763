#include "fence.h"

#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstring>

namespace lightwell {
namespace {

// Enough for the socket, a file, and room for a plane.
constexpr rlim_t MOST_DESCRIPTORS = 16;
constexpr gid_t NOBODY = 65534;

bool limit(int resource, rlim_t most) {
    const rlimit both{most, most};
    return setrlimit(static_cast<__rlimit_resource>(resource), &both) == 0;
}

// Memory is limited by Lightwell, for each picture anew.
bool limits() {
    const bool files = limit(RLIMIT_FSIZE, 0);
    const bool cores = limit(RLIMIT_CORE, 0);
    const bool locks = limit(RLIMIT_MEMLOCK, 0);
    return limit(RLIMIT_NOFILE, MOST_DESCRIPTORS) && files && cores && locks;
}

bool write(const char *file, const char *text) {
    const int descriptor = open(file, O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    const ssize_t size = static_cast<ssize_t>(std::strlen(text));
    const bool done = ::write(descriptor, text, size) == size;
    close(descriptor);
    return done;
}

bool map(const char *file, unsigned id) {
    char line[64];
    std::snprintf(line, sizeof line, "%u %u 1", NOBODY, id);
    return write(file, line);
}

// The root folder becomes an empty one, and nothing can be created in it.
bool emptyRoot() {
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && mount("none", "/usr", "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC, "size=4k,mode=0555") == 0 && chdir("/usr") == 0
        && syscall(SYS_pivot_root, ".", ".") == 0 && umount2(".", MNT_DETACH) == 0 && chdir("/") == 0;
}

// No network, no files, no other processes' queues; nobody in here is anybody outside.
bool namespaces() {
    const unsigned user = geteuid(), group = getegid();
    constexpr int APART = CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS;
    if (unshare(CLONE_NEWUSER | APART) == 0) {
        return write("/proc/self/setgroups", "deny") && map("/proc/self/uid_map", user) && map("/proc/self/gid_map", group) && emptyRoot();
    }
    return unshare(APART) == 0 && emptyRoot();  // root, where user namespaces are forbidden
}

bool dropPrivileges(bool ownUsers) {
    if (geteuid() == 0 && !ownUsers) {
        if (setgroups(0, nullptr) != 0 || setresgid(NOBODY, NOBODY, NOBODY) != 0 || setresuid(NOBODY, NOBODY, NOBODY) != 0) {
            return false;
        }
    }
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const __user_cap_data_struct none[2] = {};
    return syscall(SYS_capset, &header, none) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

// No file and no connection, by a rule set without rules: it permits nothing of what it handles. Landlock 1 is in Linux 5.13.
bool landlock() {
    constexpr long CREATE = 444, RESTRICT = 446;
    const long version = syscall(CREATE, nullptr, 0, 1);
    if (version < 1) {
        return false;
    }
    struct {
        std::uint64_t files, network, scopes;
    } handled{(1 << 13) - 1, 0, 0};
    std::size_t size = sizeof handled.files;
    if (version >= 2) {
        handled.files |= 1 << 13;  // moving between folders
    }
    if (version >= 3) {
        handled.files |= 1 << 14;  // truncation
    }
    if (version >= 4) {
        handled.network = 3;  // TCP
        size = sizeof handled.files + sizeof handled.network;
    }
    if (version >= 5) {
        handled.files |= 1 << 15;  // control of devices
    }
    if (version >= 6) {
        handled.scopes = 3;  // abstract sockets and signals
        size = sizeof handled;
    }
    const long rules = syscall(CREATE, &handled, size, 0);
    if (rules < 0) {
        return false;
    }
    const bool done = syscall(RESTRICT, rules, 0) == 0;
    close(static_cast<int>(rules));
    return done;
}

// There is so much left unless the limit of memory is the reason.
constexpr std::size_t SPARE = 32 << 20;

void crashed(int) {
    void *spare = mmap(nullptr, SPARE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (spare == MAP_FAILED) {
        stopped(OF_MEMORY, "a crash");
    }
    // The fault happens again, or abort() raises its signal again; now it ends the process.
}

}  // namespace

void explainCrashes() {
    struct sigaction action {};
    action.sa_handler = crashed;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGSEGV, &action, nullptr);
    sigaction(SIGABRT, &action, nullptr);
}

void closeDescriptors() {
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int descriptor = 0; nothing >= 0 && descriptor < SOCKET; descriptor++) {
        dup2(nothing, descriptor);
    }
    constexpr long CLOSE_RANGE = 436;
    if (syscall(CLOSE_RANGE, SOCKET + 1, ~0U, 0) != 0) {  // before Linux 5.9
        for (int descriptor = SOCKET + 1; descriptor < 65536; descriptor++) {
            close(descriptor);
        }
    }
}

std::uint32_t buildFence() {
    std::uint32_t layers = 0;
    const bool apart = namespaces();
    if (apart) {
        layers |= NAMESPACES;
    }
    if (limits()) {
        layers |= LIMITS;
    }
    if (dropPrivileges(apart)) {
        layers |= NO_PRIVILEGES;
    }
    if (landlock()) {
        layers |= LANDLOCK;
    }
    if (filterCalls()) {
        layers |= SECCOMP;
    }
    return layers;
}

void stopped(Result why, const char *what) {
    static Message message;  // in case of no memory
    message = {};
    message.says = static_cast<std::uint32_t>(Says::STOPPED);
    message.result = why;
    std::size_t length = 0;
    for (; what[length] != 0 && length < sizeof message.text - 1; length++) {
        message.text[length] = what[length];
    }
    iovec data{&message, sizeof message};
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    sendmsg(SOCKET, &header, MSG_NOSIGNAL | MSG_DONTWAIT);
    _exit(why);
}

}  // namespace lightwell
