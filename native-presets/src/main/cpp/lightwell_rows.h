// Loops over rows of pixels, in floats and in the order in which the operations are written: every machine gets the same bits, since the
// compiler is told not to fuse multiplications with additions.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace lightwell_rows {

// A little-endian code, limited to the table's last entry.
template <typename Code>
inline float value(const unsigned char *at, const float *table, int last) {
    Code code;
    std::memcpy(&code, at, sizeof code);
    return table[std::min<int>(code, last)];
}

template <typename Code>
inline void values(const unsigned char *codes, int step, const float *table, int last, float *out, int outStep, int count) {
    for (int i = 0; i < count; i++, codes += step, out += outStep) {
        *out = value<Code>(codes, table, last);
    }
}

// Values by code; the codes are one or two bytes, every `step` bytes.
inline void lookUp(const unsigned char *codes, long long at, int step, int bytes, const float *table, int last, float *out, int first,
                   int outStep, int count) {
    if (bytes == 1) {
        values<std::uint8_t>(codes + at, step, table, last, out + first, outStep, count);
    } else {
        values<std::uint16_t>(codes + at, step, table, last, out + first, outStep, count);
    }
}

// Red, green, blue and one more, which the next pixel overwrites.
typedef float four __attribute__((vector_size(16)));

struct Matrix {
    four red, green, blue;

    explicit Matrix(const float *m) : red{m[0], m[3], m[6], 0}, green{m[1], m[4], m[7], 0}, blue{m[2], m[5], m[8], 0} {}

    four of(float r, float g, float b) const { return red * r + green * g + blue * b; }
};

// Stores pixel after pixel; `light` is called once for each, in order.
template <typename Light>
inline void store(float *rgb, int pixels, Light light) {
    int p = 0;
    for (; p < pixels - 1; p++, rgb += 3) {
        const four pixel = light(p);
        std::memcpy(rgb, &pixel, sizeof pixel);
    }
    if (p < pixels) {
        const four pixel = light(p);
        std::memcpy(rgb, &pixel, 3 * sizeof *rgb);
    }
}

template <typename Code>
inline void decode(const unsigned char *codes, int channels, const float *red, const float *green, const float *blue, int last,
                   const float *matrix, const float *factors, float *rgb, int pixels) {
    const int step = channels * static_cast<int>(sizeof(Code));
    const int second = channels < 3 ? 0 : static_cast<int>(sizeof(Code));
    const Matrix m(matrix);
    if (factors == nullptr) {
        store(rgb, pixels, [&](int p) {
            const unsigned char *at = codes + static_cast<std::ptrdiff_t>(p) * step;
            return m.of(value<Code>(at, red, last), value<Code>(at + second, green, last), value<Code>(at + 2 * second, blue, last));
        });
        return;
    }
    store(rgb, pixels, [&](int p) {
        const unsigned char *at = codes + static_cast<std::ptrdiff_t>(p) * step;
        return m.of(value<Code>(at, red, last) * factors[p], value<Code>(at + second, green, last) * factors[p],
                    value<Code>(at + 2 * second, blue, last) * factors[p]);
    });
}

// Light by code, times the pixel's factor if there are any, through a row-major matrix. One or two channels are grey.
inline void decode(const unsigned char *codes, long long at, int channels, int bytes, const float *red, const float *green,
                   const float *blue, int last, const float *matrix, const float *factors, float *rgb, int first, int pixels) {
    if (bytes == 1) {
        decode<std::uint8_t>(codes + at, channels, red, green, blue, last, matrix, factors, rgb + first, pixels);
    } else {
        decode<std::uint16_t>(codes + at, channels, red, green, blue, last, matrix, factors, rgb + first, pixels);
    }
}

// Linear interpolation of two rows, `share` of the way from the upper to the lower one.
inline void between(const float *__restrict upper, const float *__restrict lower, float share, float *__restrict out, int from, int end) {
    for (int i = from; i < end; i++) {
        out[i] = upper[i] + share * (lower[i] - upper[i]);
    }
}

// Linear interpolation between each pixel's left sample and the next one; channels are interleaved.
inline void spread(const float *__restrict row, const int *__restrict left, const float *__restrict shares, int channels, int x,
                   float *__restrict out, int first, int pixels) {
    out += first;
    for (int i = x; i < x + pixels; i++) {
        const float *at = row + static_cast<std::ptrdiff_t>(left[i]) * channels;
        for (int c = 0; c < channels; c++) {
            *out++ = at[c] + shares[i] * (at[c + channels] - at[c]);
        }
    }
}

// The same for twice the size, away from both ends: two pixels for each of the samples from `sample` on.
inline void spreadTwice(const float *__restrict row, int sample, float *__restrict out, int first, int pairs) {
    row += sample;
    out += first;
    for (int i = 0; i < pairs; i++) {
        out[2 * i] = 0.25f * row[i - 1] + 0.75f * row[i];
        out[2 * i + 1] = 0.75f * row[i] + 0.25f * row[i + 1];
    }
}

// Light times 1 + over * gain; one gain for the pixel, or one for each channel.
inline void raise(float *__restrict rgb, int first, const float *__restrict gains, int channels, float over, int pixels) {
    rgb += first;
    if (channels == 1) {
        for (int p = 0; p < pixels; p++, rgb += 3) {
            const float factor = 1 + over * gains[p];
            rgb[0] *= factor;
            rgb[1] *= factor;
            rgb[2] *= factor;
        }
        return;
    }
    for (int i = 0; i < 3 * pixels; i++) {
        rgb[i] *= 1 + over * gains[i];
    }
}

// Gains become factors of light.
inline void factors(float *gains, float over, long long count) {
    for (long long i = 0; i < count; i++) {
        gains[i] = 1 + over * gains[i];
    }
}

// Infinities would mix to NaN; NaN passes.
inline float finite(float v) { return v > 1e12f ? 1e12f : v < -1e12f ? -1e12f : v; }

// Opaque ARGB: a matrix of 9 and an offset of 3, then each channel's code from a table over all floats, by their bits shifted right.
inline void show(const float *__restrict rgb, int pixels, const float *m, const signed char *__restrict red,
                 const signed char *__restrict green, const signed char *__restrict blue, int shift, std::int32_t *__restrict argb,
                 int offset) {
    const Matrix matrix(m);
    const four added{m[9], m[10], m[11], 0};
    argb += offset;
    for (int p = 0; p < pixels; p++, rgb += 3) {
        float r = rgb[0], g = rgb[1], b = rgb[2];
        if (!((r + g + b) * 0 == 0)) {
            r = finite(r);
            g = finite(g);
            b = finite(b);
        }
        const four light = matrix.of(r, g, b) + added;
        std::uint32_t bits[4];
        std::memcpy(bits, &light, sizeof bits);
        argb[p] = static_cast<std::int32_t>(0xFF000000u | static_cast<std::uint32_t>(static_cast<std::uint8_t>(red[bits[0] >> shift])) << 16
                                            | static_cast<std::uint32_t>(static_cast<std::uint8_t>(green[bits[1] >> shift])) << 8
                                            | static_cast<std::uint8_t>(blue[bits[2] >> shift]));
    }
}

}  // namespace lightwell_rows
