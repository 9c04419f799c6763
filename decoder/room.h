// Room for planes: memory that Lightwell shares with the decoder for one picture. While it is open, large allocations of C++ code (libheif's
// planes) come from it, so that a decoded plane is already where Lightwell reads it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lightwell::room {

// Maps the descriptor, and owns it. False if it cannot be mapped.
bool open(int descriptor, std::size_t bytes);

// From now on allocations of at least this many bytes come from the room, if they fit.
void serve(std::size_t least);

// No further allocations; the content around this address outlives its being freed.
void keep(const void *plane);

// The offset of these bytes in the room, or -1 if they lie elsewhere.
std::int64_t offset(const void *bytes, std::size_t count);

// Copies rows into the room; returns their offset, or -1 if there is no space.
std::int64_t copy(const std::uint8_t *rows, std::size_t count);

// Gives up writing: afterwards the descriptor can be sealed. What libheif still holds stays readable and writable for it alone.
void close();

}  // namespace lightwell::room
