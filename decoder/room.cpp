#include "room.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>

#include "fence.h"

namespace lightwell::room {
namespace {

constexpr std::size_t GRAIN = 65536;  // a multiple of every page size
constexpr int MOST_BLOCKS = 128;

struct Block {
    std::size_t at, bytes;
    bool used;
};

// Blocks lie one after the other; a freed one is used again for what fits.
struct Room {
    char *start;
    std::size_t bytes;
    int descriptor;
    const char *kept;  // points into the block whose content outlives its being freed
    int count;
    int used;
    Block blocks[MOST_BLOCKS];
};

constexpr int MOST_ROOMS = 8;  // more than one only if libheif keeps planes of earlier pictures
Room rooms[MOST_ROOMS];
Room *current;
std::mutex lock;

// Locked by the caller.
void *take(Room &room, std::size_t bytes) {
    const std::size_t needed = (bytes + GRAIN - 1) & ~(GRAIN - 1);
    std::size_t end = 0;
    for (int i = 0; i < room.count; i++) {
        Block &block = room.blocks[i];
        if (!block.used && block.bytes >= needed && block.bytes / 2 <= needed) {
            block.used = true;
            room.used++;
            return room.start + block.at;
        }
        end = block.at + block.bytes;
    }
    if (room.count == MOST_BLOCKS || needed < bytes || needed > room.bytes - end) {
        return nullptr;
    }
    room.blocks[room.count++] = {end, needed, true};
    room.used++;
    return room.start + end;
}

// Locked by the caller. A free block's pages go back to the system.
void give(Room &room, const void *memory) {
    const std::size_t at = static_cast<const char *>(memory) - room.start;
    for (int i = 0; i < room.count; i++) {
        Block &block = room.blocks[i];
        if (block.at == at && block.used) {
            block.used = false;
            room.used--;
            const bool kept = room.kept >= room.start + at && room.kept < room.start + at + block.bytes;
            if (!kept && &room == current) {
                madvise(room.start + at, block.bytes, MADV_REMOVE);
            }
        }
    }
    if (room.used == 0 && &room != current) {
        munmap(room.start, room.bytes);
        room.start = nullptr;
    }
}

// Locked by the caller.
Room *of(const void *memory) {
    for (Room &room : rooms) {
        if (room.start != nullptr && memory >= room.start && memory < room.start + room.bytes) {
            return &room;
        }
    }
    return nullptr;
}

// Read without the lock: whether any room may own a pointer, and what the current one serves.
std::size_t least = SIZE_MAX;
bool any;

}  // namespace

bool open(int descriptor, std::size_t bytes) {
    void *start = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (start == MAP_FAILED) {
        ::close(descriptor);
        return false;
    }
    std::lock_guard<std::mutex> hold(lock);
    for (Room &room : rooms) {
        if (room.start == nullptr) {
            room = {};
            room.start = static_cast<char *>(start);
            room.bytes = bytes;
            room.descriptor = descriptor;
            current = &room;
            any = true;
            return true;
        }
    }
    munmap(start, bytes);
    ::close(descriptor);
    return false;
}

void serve(std::size_t bytes) { __atomic_store_n(&least, bytes, __ATOMIC_RELEASE); }

void keep(const void *plane) {
    serve(SIZE_MAX);
    std::lock_guard<std::mutex> hold(lock);
    current->kept = static_cast<const char *>(plane);
}

std::int64_t offset(const void *bytes, std::size_t count) {
    const char *first = static_cast<const char *>(bytes);
    return first >= current->start && count <= current->bytes && first <= current->start + (current->bytes - count)
        ? first - current->start
        : -1;
}

std::int64_t copy(const std::uint8_t *rows, std::size_t count) {
    std::lock_guard<std::mutex> hold(lock);
    void *target = take(*current, count);
    if (target == nullptr) {
        return -1;
    }
    std::memcpy(target, rows, count);
    current->used--;  // nobody frees it
    return static_cast<char *>(target) - current->start;
}

void close() {
    serve(SIZE_MAX);
    std::lock_guard<std::mutex> hold(lock);
    Room *room = current;
    current = nullptr;
    if (room == nullptr) {
        return;
    }
    if (room->used == 0) {
        munmap(room->start, room->bytes);
        room->start = nullptr;
    } else if (mmap(room->start, room->bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED | MAP_NORESERVE, room->descriptor, 0)
               == MAP_FAILED) {
        stopped(OF_MEMORY, "a plane that libheif keeps");
    }
    ::close(room->descriptor);
}

namespace {

void *allocate(std::size_t bytes) {
    if (bytes >= __atomic_load_n(&least, __ATOMIC_ACQUIRE)) {
        std::lock_guard<std::mutex> hold(lock);
        void *memory = current == nullptr ? nullptr : take(*current, bytes);
        if (memory != nullptr) {
            return memory;
        }
    }
    return std::malloc(bytes == 0 ? 1 : bytes);
}

void release(void *memory) {
    if (any && memory != nullptr && (reinterpret_cast<std::uintptr_t>(memory) & 4095) == 0) {
        std::lock_guard<std::mutex> hold(lock);
        if (Room *room = of(memory)) {
            give(*room, memory);
            return;
        }
    }
    std::free(memory);
}

void *required(std::size_t bytes) {
    void *memory = allocate(bytes);
    if (memory == nullptr) {
        stopped(OF_MEMORY, "an allocation");
    }
    return memory;
}

}  // namespace
}  // namespace lightwell::room

// Replaces the allocation of the standard library, for every library that is loaded. Aligned allocations stay as they are.
void *operator new(std::size_t bytes) { return lightwell::room::required(bytes); }
void *operator new[](std::size_t bytes) { return lightwell::room::required(bytes); }
void *operator new(std::size_t bytes, const std::nothrow_t &) noexcept { return lightwell::room::allocate(bytes); }
void *operator new[](std::size_t bytes, const std::nothrow_t &) noexcept { return lightwell::room::allocate(bytes); }
void operator delete(void *memory) noexcept { lightwell::room::release(memory); }
void operator delete[](void *memory) noexcept { lightwell::room::release(memory); }
void operator delete(void *memory, std::size_t) noexcept { lightwell::room::release(memory); }
void operator delete[](void *memory, std::size_t) noexcept { lightwell::room::release(memory); }
void operator delete(void *memory, const std::nothrow_t &) noexcept { lightwell::room::release(memory); }
void operator delete[](void *memory, const std::nothrow_t &) noexcept { lightwell::room::release(memory); }
