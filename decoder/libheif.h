// The few functions of libheif 1.15 and later that decoding needs, found at run time: building needs no headers of libheif.
#pragma once

#include <cstddef>
#include <cstdint>

struct HeifError {
    int code;
    int subcode;
    const char *message;
};

// The beginning of struct heif_decoding_options; the library allocates all of it. The two fields at the end exist from version 5 on.
struct HeifOptions {
    std::uint8_t version;
    std::uint8_t ignoreTransformations;
    std::uint8_t between[62];
    int upsampling;
    std::uint8_t other[0];

    // struct heif_color_conversion_options lies at 56: version, then two enums from 60 on, then only_use_preferred at 68.
    static constexpr int WITH_CONVERSION = 5;
    static constexpr int ONLY_PREFERRED = 68;
    static constexpr int NEAREST_NEIGHBOUR = 1;
};
static_assert(offsetof(HeifOptions, upsampling) == 64);

struct LibHeif {
    HeifError (*init)(void *);
    const char *(*version)();
    std::uint32_t (*number)();
    int (*decodes)(int format);
    void *(*allocContext)();
    void (*freeContext)(void *);
    HeifError (*read)(void *context, const void *bytes, std::size_t size, const void *options);
    HeifError (*handle)(void *context, std::uint32_t item, void **handle);
    void (*releaseHandle)(void *);
    int (*hasAlpha)(const void *handle);
    int (*lumaBits)(const void *handle);
    int (*handleWidth)(const void *handle);
    int (*handleHeight)(const void *handle);
    HeifOptions *(*allocOptions)();
    void (*freeOptions)(HeifOptions *);
    HeifError (*decode)(const void *handle, void **image, int colorspace, int chroma, const HeifOptions *options);
    int (*hasChannel)(const void *image, int channel);
    int (*width)(const void *image, int channel);
    int (*height)(const void *image, int channel);
    int (*bits)(const void *image, int channel);
    const std::uint8_t *(*plane)(const void *image, int channel, int *stride);
    void (*releaseImage)(const void *);

    static constexpr int HEVC = 1;
    static constexpr int RGB = 1;
    static constexpr int UNDEFINED = 99;
    static constexpr int CHANNEL_Y = 0, CHANNEL_R = 3, CHANNEL_INTERLEAVED = 10;
    static constexpr int INTERLEAVED_RGB = 10, INTERLEAVED_RGBA = 11, INTERLEAVED_RRGGBB_LE = 14, INTERLEAVED_RRGGBBAA_LE = 15;
    static constexpr std::uint32_t OLDEST = 0x010F0000;  // 1.15

    // Loads the library with its plug-ins. Returns nullptr, or why it cannot.
    const char *load();
};
