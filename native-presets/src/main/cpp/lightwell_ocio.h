// What Lightwell needs of OpenColorIO 2.1 and later, flattened: values instead of shared pointers, indices instead of iterators.
// Every function may throw; JavaCPP turns that into a RuntimeException with the library's own message.
#pragma once

#include <OpenColorIO/OpenColorIO.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>

namespace lightwell_ocio {

namespace OCIO = OCIO_NAMESPACE;

inline std::string text(const char *s) { return s ? s : ""; }

inline std::string version() { return text(OCIO::GetVersion()); }

// What the library has to say it would write to standard error; here it waits until the application's log takes it.
class Messages {
public:
    static Messages &all() {
        static Messages messages;
        return messages;
    }
    void add(const char *message) {
        const std::lock_guard<std::mutex> guard(mutex_);
        if (waiting_.size() < most_) {
            waiting_ += text(message);
        }
    }
    std::string take() {
        const std::lock_guard<std::mutex> guard(mutex_);
        return std::exchange(waiting_, std::string());
    }

private:
    static constexpr std::size_t most_ = 1 << 16;
    std::mutex mutex_;
    std::string waiting_;
};

inline const bool routed = (OCIO::SetLoggingFunction([](const char *message) { Messages::all().add(message); }), true);

// The lines since the last call, each with its end; empty for none.
inline std::string takeMessages() { return Messages::all().take(); }

// A colour transform that is ready to run. Copies share it; apply() is safe from several threads.
class Processor {
public:
    explicit Processor(OCIO::ConstProcessorRcPtr processor)
        : processor_(std::move(processor)), cpu_(processor_->getDefaultCPUProcessor()) {}

    bool isNoOp() const { return cpu_->isNoOp(); }
    bool hasChannelCrosstalk() const { return cpu_->hasChannelCrosstalk(); }
    std::string cacheId() const { return text(cpu_->getCacheID()); }

    // Interleaved RGB floats, in place, from the given pixel on.
    void apply(float *rgb, long long firstPixel, long long pixels) const {
        // as an image of short lines: the library buffers a line of RGBA, which should stay in the cache
        const long long line = 1024;
        float *from = rgb + 3 * firstPixel;
        const long long lines = pixels / line;
        if (lines > 0) {
            OCIO::PackedImageDesc image(from, line, static_cast<long>(lines), 3);
            cpu_->apply(image);
        }
        if (pixels > lines * line) {
            OCIO::PackedImageDesc rest(from + 3 * lines * line, static_cast<long>(pixels - lines * line), 1, 3);
            cpu_->apply(rest);
        }
    }

    // How many of the operations at the end work on each channel alone (the encoding curve of a display, say).
    int perChannelTail() const {
        OCIO::GroupTransformRcPtr all = operations();
        int tail = 0;
        while (tail < all->getNumTransforms()
               && !part(all, all->getNumTransforms() - tail - 1, all->getNumTransforms() - tail)->hasChannelCrosstalk()) {
            ++tail;
        }
        return tail;
    }

    // All operations but the last `tail`, and those alone.
    Processor head(int tail) const {
        OCIO::GroupTransformRcPtr all = operations();
        return Processor(part(all, 0, all->getNumTransforms() - tail));
    }
    Processor tail(int tail) const {
        OCIO::GroupTransformRcPtr all = operations();
        return Processor(part(all, all->getNumTransforms() - tail, all->getNumTransforms()));
    }

private:
    OCIO::GroupTransformRcPtr operations() const {
        return processor_->getOptimizedProcessor(OCIO::OPTIMIZATION_LOSSLESS)->createGroupTransform();
    }

    static OCIO::ConstProcessorRcPtr part(const OCIO::GroupTransformRcPtr &all, int from, int to) {
        if (from < 0 || from > to || to > all->getNumTransforms()) {
            throw std::out_of_range("no such operations in the processor");
        }
        OCIO::GroupTransformRcPtr group = OCIO::GroupTransform::Create();
        for (int i = from; i < to; ++i) {
            group->appendTransform(all->getTransform(i));
        }
        return OCIO::Config::CreateRaw()->getProcessor(group);
    }

    OCIO::ConstProcessorRcPtr processor_;
    OCIO::ConstCPUProcessorRcPtr cpu_;
};

// The configs that the library brings along, from 2.2 on; the recommended ones alone.
inline int libraryConfigCount() {
#if OCIO_VERSION_HEX >= 0x02020000
    return static_cast<int>(OCIO::BuiltinConfigRegistry::Get().getNumBuiltinConfigs());
#else
    return 0;
#endif
}
// "ocio://…"; empty for one that is only kept for old projects.
inline std::string libraryConfig(int i) {
#if OCIO_VERSION_HEX >= 0x02020000
    const OCIO::BuiltinConfigRegistry &all = OCIO::BuiltinConfigRegistry::Get();
    const std::size_t at = static_cast<std::size_t>(i);
    return all.isBuiltinConfigRecommended(at) ? "ocio://" + text(all.getBuiltinConfigName(at)) : "";
#else
    (void) i;
    return "";
#endif
}

// Whether transforms of this style exist, for configs of any version.
inline bool hasBuiltin(const std::string &style) {
    OCIO::ConstBuiltinTransformRegistryRcPtr all = OCIO::BuiltinTransformRegistry::Get();
    for (std::size_t i = 0; i < all->getNumBuiltins(); ++i) {
        if (style == all->getBuiltinStyle(i)) {
            return true;
        }
    }
    return false;
}

// A config, immutable. Copies share it; safe from several threads.
class Config {
public:
    static Config fromFile(const std::string &path) { return Config(OCIO::Config::CreateFromFile(path.c_str())); }
    static Config fromText(const std::string &yaml) {
        std::istringstream stream(yaml);
        return Config(OCIO::Config::CreateFromStream(stream));
    }
    // As if the text were a file in that folder.
    static Config fromText(const std::string &yaml, const std::string &folder) {
        std::istringstream stream(yaml);
        OCIO::ConstConfigRcPtr config = OCIO::Config::CreateFromStream(stream);
        // Nobody else has it yet; 2.1's editable copy would lose the default view transform.
        std::const_pointer_cast<OCIO::Config>(config)->setWorkingDir(folder.c_str());
        return Config(config);
    }

    void validate() const { config_->validate(); }
    std::string cacheId() const { return text(config_->getCacheID()); }
    std::string name() const { return text(config_->getName()); }
    std::string description() const { return text(config_->getDescription()); }
    int majorVersion() const { return static_cast<int>(config_->getMajorVersion()); }
    int minorVersion() const { return static_cast<int>(config_->getMinorVersion()); }

    // Colour spaces, scene- and display-referred, hidden ones too.
    int colorSpaceCount() const { return config_->getNumColorSpaces(OCIO::SEARCH_REFERENCE_SPACE_ALL, OCIO::COLORSPACE_ALL); }
    std::string colorSpaceName(int i) const {
        return text(config_->getColorSpaceNameByIndex(OCIO::SEARCH_REFERENCE_SPACE_ALL, OCIO::COLORSPACE_ALL, i));
    }
    // The name behind a name, an alias or a role; empty when there is none.
    std::string canonicalName(const std::string &name) const {
        OCIO::ConstColorSpaceRcPtr space = config_->getColorSpace(name.c_str());
        return space ? text(space->getName()) : "";
    }
    bool isData(const std::string &name) const {
        OCIO::ConstColorSpaceRcPtr space = config_->getColorSpace(name.c_str());
        return space && space->isData();
    }
    bool hasRole(const std::string &role) const { return config_->hasRole(role.c_str()); }

    int displayCount() const { return config_->getNumDisplays(); }
    std::string display(int i) const { return text(config_->getDisplay(i)); }
    std::string defaultDisplay() const { return text(config_->getDefaultDisplay()); }
    int viewCount(const std::string &display) const { return config_->getNumViews(display.c_str()); }
    std::string view(const std::string &display, int i) const { return text(config_->getView(display.c_str(), i)); }
    std::string defaultView(const std::string &display) const { return text(config_->getDefaultView(display.c_str())); }

    int lookCount() const { return config_->getNumLooks(); }
    std::string look(int i) const { return text(config_->getLookNameByIndex(i)); }

    Processor between(const std::string &source, const std::string &target) const {
        return Processor(config_->getProcessor(source.c_str(), target.c_str()));
    }
    Processor toDisplay(const std::string &source, const std::string &display, const std::string &view) const {
        return Processor(config_->getProcessor(source.c_str(), display.c_str(), view.c_str(), OCIO::TRANSFORM_DIR_FORWARD));
    }
    // RGB by a row-major 3x3 matrix into the space `source`, and on to a colour space or through a display's view.
    Processor matrixBetween(const double *matrix, const std::string &source, const std::string &target) const {
        OCIO::ColorSpaceTransformRcPtr on = OCIO::ColorSpaceTransform::Create();
        on->setSrc(source.c_str());
        on->setDst(target.c_str());
        return matrixThen(matrix, on);
    }
    Processor matrixToDisplay(const double *matrix, const std::string &source, const std::string &display,
                              const std::string &view) const {
        OCIO::DisplayViewTransformRcPtr on = OCIO::DisplayViewTransform::Create();
        on->setSrc(source.c_str());
        on->setDisplay(display.c_str());
        on->setView(view.c_str());
        return matrixThen(matrix, on);
    }
    // The same with these looks, in the config's notation ("grade, -film"), in place of those of the view.
    Processor matrixToDisplay(const double *matrix, const std::string &source, const std::string &looks, const std::string &display,
                              const std::string &view) const {
        OCIO::LookTransformRcPtr look = OCIO::LookTransform::Create();
        look->setSrc(source.c_str());
        look->setDst(source.c_str());
        look->setLooks(looks.c_str());
        OCIO::DisplayViewTransformRcPtr on = OCIO::DisplayViewTransform::Create();
        on->setSrc(source.c_str());
        on->setDisplay(display.c_str());
        on->setView(view.c_str());
        on->setLooksBypass(true);
        OCIO::GroupTransformRcPtr group = OCIO::GroupTransform::Create();
        group->appendTransform(look);
        group->appendTransform(on);
        return matrixThen(matrix, group);
    }
    // What another display's view shows, back to the scene's light and on to a display's view.
    Processor viewToView(const std::string &between, const std::string &fromDisplay, const std::string &fromView,
                         const std::string &display, const std::string &view) const {
        OCIO::DisplayViewTransformRcPtr back = OCIO::DisplayViewTransform::Create();
        back->setSrc(between.c_str());
        back->setDisplay(fromDisplay.c_str());
        back->setView(fromView.c_str());
        back->setDirection(OCIO::TRANSFORM_DIR_INVERSE);
        OCIO::DisplayViewTransformRcPtr on = OCIO::DisplayViewTransform::Create();
        on->setSrc(between.c_str());
        on->setDisplay(display.c_str());
        on->setView(view.c_str());
        OCIO::GroupTransformRcPtr group = OCIO::GroupTransform::Create();
        group->appendTransform(back);
        group->appendTransform(on);
        return Processor(config_->getProcessor(group));
    }

private:
    explicit Config(OCIO::ConstConfigRcPtr config) : config_(std::move(config)) {}

    Processor matrixThen(const double *m, const OCIO::TransformRcPtr &on) const {
        const double m44[16] = {m[0], m[1], m[2], 0, m[3], m[4], m[5], 0, m[6], m[7], m[8], 0, 0, 0, 0, 1};
        OCIO::MatrixTransformRcPtr matrix = OCIO::MatrixTransform::Create();
        matrix->setMatrix(m44);
        OCIO::GroupTransformRcPtr group = OCIO::GroupTransform::Create();
        group->appendTransform(matrix);
        group->appendTransform(on);
        return Processor(config_->getProcessor(group));
    }

    OCIO::ConstConfigRcPtr config_;
};

}  // namespace lightwell_ocio
