// The fence around the decoder, in layers; each one works without the others. To be built after all libraries are loaded, and before the
// first thread starts.
#pragma once

#include <cstdint>

#include "protocol.h"

namespace lightwell {

// Closes every descriptor but the socket, and gives 0, 1 and 2 to /dev/null.
void closeDescriptors();

// Builds what the system allows; returns the layers.
std::uint32_t buildFence();

// Tells Lightwell why, and ends the process. Async-signal-safe.
[[noreturn]] void stopped(Result why, const char *what);

// Tells apart a crash for lack of memory, as where a decoder does not check what malloc() returns.
void explainCrashes();

// The last layer: from now on the system calls that decoding does not need end the process.
bool filterCalls();

}  // namespace lightwell
