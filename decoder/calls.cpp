// The filter of system calls: what decoding needs is permitted, everything else is reported and ends the process.
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <vector>

#include "fence.h"

#if defined(__x86_64__)
#define FENCED_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define FENCED_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

namespace lightwell {

#ifdef FENCED_ARCHITECTURE
namespace {

struct Named {
    int number;
    const char *name;
};

// For messages; others are told by number.
constexpr Named NAMES[] = {
    {SYS_openat, "openat"},   {SYS_socket, "socket"}, {SYS_connect, "connect"},           {SYS_execve, "execve"},
    {SYS_ptrace, "ptrace"},   {SYS_kill, "kill"},     {SYS_clone, "clone"},               {SYS_bind, "bind"},
    {SYS_unshare, "unshare"}, {SYS_mount, "mount"},   {SYS_memfd_create, "memfd_create"}, {SYS_prlimit64, "prlimit64"},
    {SYS_mmap, "mmap"},       {SYS_write, "write"},   {SYS_mprotect, "mprotect"},         {SYS_io_uring_setup, "io_uring_setup"},
    {SYS_bpf, "bpf"},         {SYS_ioctl, "ioctl"},   {SYS_process_vm_readv, "process_vm_readv"},
#ifdef SYS_open
    {SYS_open, "open"},       {SYS_fork, "fork"},     {SYS_vfork, "vfork"},
#endif
};

// Memory, threads, time and the end.
constexpr int PERMITTED[] = {
    SYS_brk, SYS_munmap, SYS_mremap, SYS_madvise, SYS_futex, SYS_set_robust_list, SYS_rseq, SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn,
    SYS_sigaltstack, SYS_exit, SYS_exit_group, SYS_sched_getaffinity, SYS_sched_yield, SYS_clock_gettime, SYS_clock_nanosleep,
    SYS_nanosleep, SYS_gettid, SYS_getpid, SYS_getrandom, SYS_sysinfo, SYS_close, SYS_ppoll, SYS_recvmsg, SYS_sendmsg, SYS_restart_syscall,
    SYS_getcpu, SYS_gettimeofday, SYS_clock_getres,
#ifdef SYS_poll
    SYS_poll, SYS_time,
#endif
};

// What libraries try and can do without: the number of processors, statistics, a name for a thread. They get this error.
constexpr int HARMLESS[] = {
    SYS_sched_setaffinity, SYS_sched_setscheduler, SYS_sched_setparam, SYS_sched_getparam, SYS_sched_getscheduler, SYS_setpriority,
    SYS_getrusage, SYS_prctl, SYS_uname, SYS_fstat, SYS_newfstatat, SYS_membarrier, SYS_get_mempolicy, SYS_set_mempolicy, SYS_mbind,
};

class Program {
public:
    Program() {
        load(offsetof(seccomp_data, arch));
        jump(BPF_JEQ, FENCED_ARCHITECTURE, 1, 0);
        end(SECCOMP_RET_KILL_PROCESS);
        load(offsetof(seccomp_data, nr));
        // clone3 has its flags in memory, where a filter cannot see them; without it, glibc takes clone.
        on(SYS_clone3, SECCOMP_RET_ERRNO | ENOSYS);
        for (int number : PERMITTED) {
            on(number, SECCOMP_RET_ALLOW);
        }
        for (int number : HARMLESS) {
            on(number, SECCOMP_RET_ERRNO | EPERM);
        }
        // New memory is never a program.
        unlessBits(SYS_mmap, 2, PROT_EXEC);
        unlessBits(SYS_mprotect, 2, PROT_EXEC);
        ifBits(SYS_clone, 0, CLONE_THREAD);
        ifEqual(SYS_tgkill, 0, static_cast<std::uint32_t>(getpid()));  // abort()
        ifEqual(SYS_write, 0, STDOUT_FILENO);                          // /dev/null
        ifEqual(SYS_write, 0, STDERR_FILENO);
        end(SECCOMP_RET_TRAP);
    }

    bool install() {
        sock_fprog program{static_cast<unsigned short>(code.size()), code.data()};
        return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
    }

private:
    std::vector<sock_filter> code;

    void load(std::size_t offset) { code.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset))); }
    void loadLow(int argument) { load(offsetof(seccomp_data, args) + 8 * static_cast<std::size_t>(argument)); }  // little-endian
    void jump(int how, std::uint32_t value, int yes, int no) {
        code.push_back(BPF_JUMP(static_cast<std::uint16_t>(BPF_JMP | how | BPF_K), value, static_cast<std::uint8_t>(yes),
                                static_cast<std::uint8_t>(no)));
    }
    void end(std::uint32_t how) { code.push_back(BPF_STMT(BPF_RET | BPF_K, how)); }
    void on(int number, std::uint32_t how) {
        jump(BPF_JEQ, static_cast<std::uint32_t>(number), 0, 1);
        end(how);
    }
    // Each of these permits the call, or goes on with its number loaded.
    void check(int number, int argument, int how, std::uint32_t value, bool permitted) {
        jump(BPF_JEQ, static_cast<std::uint32_t>(number), 0, 4);
        loadLow(argument);
        jump(how, value, permitted ? 0 : 1, permitted ? 1 : 0);
        end(SECCOMP_RET_ALLOW);
        load(offsetof(seccomp_data, nr));
    }
    void ifBits(int number, int argument, std::uint32_t bits) { check(number, argument, BPF_JSET, bits, true); }
    void unlessBits(int number, int argument, std::uint32_t bits) { check(number, argument, BPF_JSET, bits, false); }
    void ifEqual(int number, int argument, std::uint32_t value) { check(number, argument, BPF_JEQ, value, true); }
};

// Files about processors and memory, for which the C library looks and has other means.
bool isAsked(const char *path) {
    return std::strncmp(path, "/sys/devices/system/", 20) == 0 || std::strcmp(path, "/proc/stat") == 0
        || std::strcmp(path, "/proc/sys/vm/overcommit_memory") == 0 || std::strcmp(path, "/proc/meminfo") == 0
        || std::strcmp(path, "/proc/cpuinfo") == 0;
}

void forbidden(int, siginfo_t *info, void *context) {
    const int number = info->si_syscall;
    if (number == SYS_openat) {
        mcontext_t &machine = static_cast<ucontext_t *>(context)->uc_mcontext;
#if defined(__x86_64__)
        const char *path = reinterpret_cast<const char *>(machine.gregs[REG_RSI]);
        greg_t &result = machine.gregs[REG_RAX];
#else
        const char *path = reinterpret_cast<const char *>(machine.regs[1]);
        unsigned long long &result = machine.regs[0];
#endif
        if (isAsked(path)) {
            result = -ENOENT;
            return;
        }
        char text[sizeof Message::text] = "openat ";
        std::strncat(text, path, sizeof text - 16);
        stopped(OF_CALL, text);
    }
    for (const Named &known : NAMES) {
        if (known.number == number) {
            stopped(OF_CALL, known.name);
        }
    }
    char text[32] = "system call ";
    char digits[12];
    int count = 0;
    for (unsigned rest = static_cast<unsigned>(number); count == 0 || rest > 0; rest /= 10) {
        digits[count++] = static_cast<char>('0' + rest % 10);
    }
    for (std::size_t at = std::strlen(text); count > 0; at++) {
        text[at] = digits[--count];
    }
    stopped(OF_CALL, text);
}

}  // namespace

bool filterCalls() {
    struct sigaction action {};
    action.sa_sigaction = forbidden;
    action.sa_flags = SA_SIGINFO;
    return sigaction(SIGSYS, &action, nullptr) == 0 && Program().install();
}
#else
bool filterCalls() { return false; }
#endif

}  // namespace lightwell
