// What Lightwell and its decoder say to each other over one SOCK_SEQPACKET socket: messages of fixed size, little-endian, no pointers.
// Descriptors travel beside a message. lightwell.fence has the same layout in Java; docs/security.md describes it.
#pragma once

#include <cstdint>

namespace lightwell {

constexpr int SOCKET = 3;
constexpr std::uint32_t VERSION = 1;

enum class Asks : std::uint32_t {
    OPEN = 1,    // with a descriptor: the file, sealed; forgets the file before
    DECODE = 2,  // with a descriptor: room for the plane, which can neither grow nor shrink
};

enum class Says : std::uint32_t {
    READY = 1,    // after start: the layers of the fence, the version of libheif
    OPENED = 2,
    DECODED = 3,
    STOPPED = 4,  // the last message before the end
};

enum Result : std::int32_t {
    DONE = 0,
    NO_LIBRARY = 1,  // READY: libheif was not found
    TOO_OLD = 2,     // READY
    REFUSED = 3,     // by libheif: error and text say why
    NO_ITEM = 4,     // libheif does not offer it
    ODD_FORM = 5,    // a plane that is none
    TOO_LARGE = 6,   // for the room that was given
    OF_MEMORY = 7,   // STOPPED: an allocation failed
    OF_CALL = 8,     // STOPPED: a system call that the fence forbids
};

// Bits of Message::layers.
enum Layer : std::uint32_t {
    LIMITS = 1,
    NO_PRIVILEGES = 2,
    NAMESPACES = 4,
    LANDLOCK = 8,
    SECCOMP = 16,
};

struct Request {
    std::uint32_t asks;
    std::uint32_t item;
    std::uint32_t colour;   // 1: RGB or RGBA; 0: the first plane
    std::uint32_t upright;  // 1: with clap, irot and imir applied
    std::uint64_t bytes;    // of the descriptor
};
static_assert(sizeof(Request) == 24);

struct Message {
    std::uint32_t says;
    std::int32_t result;
    std::uint32_t layers;
    std::uint32_t version;
    std::int32_t width, height, stride, channels, bits;
    std::uint32_t decodesHevc;
    std::uint64_t offset;  // of the first sample in the descriptor
    char text[464];
    char printed[1536];  // what decoders wrote to stderr
};
static_assert(sizeof(Message) == 2048);

}  // namespace lightwell
