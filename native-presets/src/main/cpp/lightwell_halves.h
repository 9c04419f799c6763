// Floats to IEEE 754 binary16, as Java's lightwell.image.Half does it: nearest, ties to even; NaN becomes 0, and what is beyond the largest
// half becomes that.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define LIGHTWELL_F16C 1
#include <immintrin.h>
#endif

namespace lightwell_halves {

inline std::uint16_t half(float value) {
    std::uint32_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    const std::uint32_t sign = bits >> 16 & 0x8000u;
    const std::uint32_t size = bits & 0x7FFFFFFFu;
    if (size >= 0x477FF000u) { // 65520 and more
        return static_cast<std::uint16_t>(size > 0x7F800000u ? 0 : sign | 0x7BFFu);
    }
    if (size < 0x38800000u) { // a subnormal half: its last bit is that of a float near 1/2
        float rounded;
        std::memcpy(&rounded, &size, sizeof rounded);
        rounded += 0.5f;
        std::uint32_t sum;
        std::memcpy(&sum, &rounded, sizeof sum);
        return static_cast<std::uint16_t>(sign | (sum - 0x3F000000u));
    }
    return static_cast<std::uint16_t>(sign | (size - (112u << 23) + 0x0FFFu + (size >> 13 & 1u)) >> 13);
}

inline void convertPlain(const float *values, std::uint16_t *halves, int count) {
    for (int i = 0; i < count; i++) {
        halves[i] = half(values[i]);
    }
}

#ifdef LIGHTWELL_F16C
// Eight at once; every processor with AVX2 converts halves.
__attribute__((target("avx2,f16c"))) inline void convertEight(const float *values, std::uint16_t *halves, int count) {
    const __m256 largest = _mm256_set1_ps(65504.0f);
    const __m256 smallest = _mm256_set1_ps(-65504.0f);
    int i = 0;
    for (; i + 8 <= count; i += 8) {
        const __m256 eight = _mm256_loadu_ps(values + i);
        const __m256 numbers = _mm256_and_ps(eight, _mm256_cmp_ps(eight, eight, _CMP_ORD_Q));
        const __m256 finite = _mm256_max_ps(smallest, _mm256_min_ps(largest, numbers));
        _mm_storeu_si128(reinterpret_cast<__m128i *>(halves + i), _mm256_cvtps_ph(finite, _MM_FROUND_TO_NEAREST_INT));
    }
    convertPlain(values + i, halves + i, count - i);
}
#endif

inline void convert(const float *values, std::uint16_t *halves, int count) {
#ifdef LIGHTWELL_F16C
    static const bool eight = __builtin_cpu_supports("avx2");
    if (eight) {
        convertEight(values, halves, count);
        return;
    }
#endif
    convertPlain(values, halves, count);
}

template <int Channels>
inline void place(const std::uint16_t *halves, int components, int pixels, char *out, int stride) {
    for (int i = 0; i < pixels; i++, halves += components, out += stride) {
        std::memcpy(out, halves, Channels * sizeof *halves);
    }
}

// Channels of each pixel of up to four components, beginning with the first, to every stride bytes of out.
inline void pack(const float *values, int components, int first, int channels, long long pixels, char *out, int stride) {
    constexpr int most = 1024; // stays in the first cache
    std::uint16_t halves[4 * most];
    for (long long done = 0; done < pixels; done += most) {
        const int count = static_cast<int>(std::min<long long>(most, pixels - done));
        convert(values + done * components, halves, count * components);
        char *to = out + done * stride;
        const std::uint16_t *from = halves + first;
        switch (channels) {
        case 1: place<1>(from, components, count, to, stride); break;
        case 2: place<2>(from, components, count, to, stride); break;
        case 3: place<3>(from, components, count, to, stride); break;
        default: place<4>(from, components, count, to, stride);
        }
    }
}

// One component of each pixel to every stride bytes of out, as a float within the range of halves.
inline void packFloats(const float *values, int components, long long pixels, char *out, int stride) {
    for (long long i = 0; i < pixels; i++, values += components, out += stride) {
        const float value = *values != *values ? 0.0f : std::min(65504.0f, std::max(-65504.0f, *values));
        std::memcpy(out, &value, sizeof value);
    }
}

} // namespace lightwell_halves
