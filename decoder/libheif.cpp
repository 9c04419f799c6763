#include "libheif.h"

#include <dlfcn.h>

namespace {

template <typename Function>
bool find(const char *name, Function &function) {
    function = reinterpret_cast<Function>(dlsym(RTLD_DEFAULT, name));
    return function != nullptr;
}

}  // namespace

const char *LibHeif::load() {
    if (dlopen("libheif.so.1", RTLD_NOW | RTLD_GLOBAL) == nullptr) {
        return dlerror();
    }
    const bool all = find("heif_init", init) && find("heif_get_version", version)
        && find("heif_get_version_number", number) && find("heif_have_decoder_for_format", decodes)
        && find("heif_context_alloc", allocContext) && find("heif_context_free", freeContext)
        && find("heif_context_read_from_memory_without_copy", read) && find("heif_context_get_image_handle", handle)
        && find("heif_image_handle_release", releaseHandle) && find("heif_image_handle_has_alpha_channel", hasAlpha)
        && find("heif_image_handle_get_luma_bits_per_pixel", lumaBits)
        && find("heif_image_handle_get_width", handleWidth) && find("heif_image_handle_get_height", handleHeight)
        && find("heif_decoding_options_alloc", allocOptions) && find("heif_decoding_options_free", freeOptions)
        && find("heif_decode_image", decode) && find("heif_image_has_channel", hasChannel)
        && find("heif_image_get_width", width) && find("heif_image_get_height", height)
        && find("heif_image_get_bits_per_pixel_range", bits) && find("heif_image_get_plane", plane)
        && find("heif_image_release", releaseImage);
    if (!all) {
        return dlerror();
    }
    init(nullptr);
    return nullptr;
}
