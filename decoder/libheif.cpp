#include "libheif.h"

#include <dlfcn.h>

namespace {

template <typename Function>
bool find(void *library, const char *name, Function &function) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    return function != nullptr;
}

}  // namespace

const char *LibHeif::load() {
    void *library = dlopen("libheif.so.1", RTLD_NOW | RTLD_GLOBAL);
    if (library == nullptr) {
        return dlerror();
    }
    const bool all = find(library, "heif_init", init) && find(library, "heif_get_version", version)
        && find(library, "heif_get_version_number", number) && find(library, "heif_have_decoder_for_format", decodes)
        && find(library, "heif_context_alloc", allocContext) && find(library, "heif_context_free", freeContext)
        && find(library, "heif_context_read_from_memory_without_copy", read) && find(library, "heif_context_get_image_handle", handle)
        && find(library, "heif_image_handle_release", releaseHandle) && find(library, "heif_image_handle_has_alpha_channel", hasAlpha)
        && find(library, "heif_image_handle_get_luma_bits_per_pixel", lumaBits)
        && find(library, "heif_image_handle_get_width", handleWidth) && find(library, "heif_image_handle_get_height", handleHeight)
        && find(library, "heif_decoding_options_alloc", allocOptions) && find(library, "heif_decoding_options_free", freeOptions)
        && find(library, "heif_decode_image", decode) && find(library, "heif_image_has_channel", hasChannel)
        && find(library, "heif_image_get_width", width) && find(library, "heif_image_get_height", height)
        && find(library, "heif_image_get_bits_per_pixel_range", bits) && find(library, "heif_image_get_plane", plane)
        && find(library, "heif_image_release", releaseImage);
    if (!all) {
        return dlerror();
    }
    init(nullptr);
    return nullptr;
}
