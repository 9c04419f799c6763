// What Lightwell needs of OpenImageIO 2.4 and later, flattened: one object a file, plain types, errors as exceptions.
// JavaCPP turns an exception into a RuntimeException with its message, which is the library's own.
#pragma once

#include <OpenImageIO/filesystem.h>
#include <OpenImageIO/imageio.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "lightwell_halves.h"

namespace lightwell_oiio {

inline std::string version() {
    const int v = OIIO::openimageio_version();
    return std::to_string(v / 10000) + '.' + std::to_string(v / 100 % 100) + '.' + std::to_string(v % 100);
}

// Debian's 3.1 is built to print what it makes of each attribute to standard error.
inline const bool quiet = OIIO::attribute("debug", 0);

// Threads of the OpenEXR library, for the whole process.
inline void setExrThreads(int threads) { OIIO::attribute("exr_threads", threads); }

// Floats become halves at their places in the caller's pixels.
inline void packHalves(void *out, int stride, const float *values, int components, int first, int channels, long long pixels) {
    lightwell_halves::pack(values, components, first, channels, pixels, static_cast<char *>(out), stride);
}

// One component of each pixel stays a float.
inline void packFloats(void *out, int stride, const float *values, int components, int component, long long pixels) {
    lightwell_halves::packFloats(values + component, components, pixels, static_cast<char *>(out), stride);
}

[[noreturn]] inline void fail(const std::string &message, const char *otherwise) {
    throw std::runtime_error(message.empty() ? otherwise : message);
}

// One part of a file to write: its size, its channels in the order of the caller's pixels, its attributes.
class Spec {
public:
    Spec(int width, int height) : spec_(width, height, 0, OIIO::TypeHalf) {}

    void addHalf(const std::string &name) { add(name, OIIO::TypeHalf); }
    void addFloat(const std::string &name) { add(name, OIIO::TypeFloat); }
    void addUint8(const std::string &name) { add(name, OIIO::TypeUInt8); }
    void addUint16(const std::string &name) { add(name, OIIO::TypeUInt16); }

    void setInt(const std::string &name, int value) { spec_.attribute(name, value); }
    void setFloat(const std::string &name, float value) { spec_.attribute(name, value); }
    void setText(const std::string &name, const std::string &value) { spec_.attribute(name, value); }
    void setFloats(const std::string &name, const float *values, int count) {
        spec_.attribute(name, OIIO::TypeDesc(OIIO::TypeDesc::FLOAT, count), values);
    }
    void setBytes(const std::string &name, const void *values, int count) {
        spec_.attribute(name, OIIO::TypeDesc(OIIO::TypeDesc::UINT8, count), values);
    }

    // The window of the whole picture, of which the part shows the top left; without it, the part is the picture.
    void setDisplay(int width, int height) {
        spec_.full_width = width;
        spec_.full_height = height;
    }
    // Squares of this many pixels instead of rows.
    void setTiles(int side) { spec_.tile_width = spec_.tile_height = side; }

    std::size_t pixelBytes() const { return spec_.pixel_bytes(true); }

private:
    friend class Output;

    void add(const std::string &name, OIIO::TypeDesc type) {
        if (name == "A") {
            spec_.alpha_channel = spec_.nchannels;
        }
        spec_.channelnames.push_back(name);
        spec_.channelformats.push_back(type);
        ++spec_.nchannels;
    }

    OIIO::ImageSpec spec_;
};

// A file being written, part after part, in rows from the top. For one thread at a time.
class Output {
public:
    // format: a name ("openexr") or an extension; the path may be called anything.
    explicit Output(const std::string &format) : output_(OIIO::ImageOutput::create(format)) {
        if (!output_) {
            fail(OIIO::geterror(), "no writer for this format");
        }
    }

    void addPart(const Spec &part) {
        if (part.spec_.nchannels == 0) {
            throw std::invalid_argument("a part without channels");
        }
        specs_.push_back(part.spec_);
        // Per-channel types are for mixed ones: with a single type in them, 3.1 goes by `format`.
        OIIO::ImageSpec &spec = specs_.back();
        if (std::all_of(spec.channelformats.begin(), spec.channelformats.end(),
                        [&](OIIO::TypeDesc type) { return type == spec.channelformats[0]; })) {
            spec.format = spec.channelformats[0];
            spec.channelformats.clear();
        }
    }

    // Opens the file with all parts declared; rows go to the first one.
    void open(const std::string &path) {
        path_ = path;
        if (specs_.empty()) {
            throw std::invalid_argument("a file without parts");
        }
        check(specs_.size() == 1 ? output_->open(path, specs_[0])
                                 : output_->open(path, static_cast<int>(specs_.size()), specs_.data()));
    }

    void nextPart() {
        if (++part_ >= specs_.size()) {
            throw std::out_of_range("no such part");
        }
        check(output_->open(path_, specs_[part_], OIIO::ImageOutput::AppendSubimage));
    }

    // Whole rows of native samples, packed: pixel by pixel, channel by channel, each in its channel's type. Of tiles, whole rows of them.
    void write(int y, int rows, const void *pixels, long long bytes) {
        const OIIO::ImageSpec &spec = output_->spec();
        const long long needed = static_cast<long long>(rows) * static_cast<long long>(spec.scanline_bytes(true));
        if (y < 0 || rows < 1 || rows > spec.height - y || bytes < needed) {
            throw std::out_of_range("rows outside the part, or too few bytes for them");
        }
        if (spec.tile_width > 0) {
            if (y % spec.tile_height != 0 || (rows % spec.tile_height != 0 && y + rows != spec.height)) {
                throw std::out_of_range("not whole tiles");
            }
            check(output_->write_tiles(0, spec.width, y, y + rows, 0, 1, OIIO::TypeUnknown, pixels));
            return;
        }
        check(output_->write_scanlines(y, y + rows, 0, OIIO::TypeUnknown, pixels));
    }

    void finish() { check(output_->close()); }

private:
    void check(bool ok) {
        if (!ok) {
            fail(output_->geterror(), "the writer gives no reason");
        }
    }

    std::shared_ptr<OIIO::ImageOutput> output_;
    std::vector<OIIO::ImageSpec> specs_;
    std::string path_;
    std::size_t part_ = 0;
};

// A file with other bytes at one place.
class PatchedFile final : public OIIO::Filesystem::IOFile {
public:
    PatchedFile(const std::string &path, long long at, const void *patch, int bytes)
        : IOFile(path, Read), at_(at), patch_(static_cast<const char *>(patch), static_cast<const char *>(patch) + bytes) {}

    std::size_t read(void *buffer, std::size_t size) override {
        const long long from = tell();
        return patched(buffer, IOFile::read(buffer, size), from);
    }
    std::size_t pread(void *buffer, std::size_t size, std::int64_t offset) override {
        return patched(buffer, IOFile::pread(buffer, size, offset), offset);
    }

private:
    std::size_t patched(void *buffer, std::size_t size, long long from) const {
        const long long begin = std::max(from, at_);
        const long long end = std::min(from + static_cast<long long>(size), at_ + static_cast<long long>(patch_.size()));
        if (begin < end) {
            std::copy(patch_.begin() + (begin - at_), patch_.begin() + (end - at_), static_cast<char *>(buffer) + (begin - from));
        }
        return size;
    }

    const long long at_;
    const std::vector<char> patch_;
};

// A file being read. Rows may be read from several threads.
class Input {
public:
    static Input open(const std::string &path) {
        Input opened;
        opened.input_ = OIIO::ImageInput::open(path);
        if (!opened.input_) {
            fail(OIIO::geterror(), "the reader gives no reason");
        }
        opened.listParts();
        return opened;
    }

    // By the reader of one format alone, whatever the path is called; samples as stored: alpha does not change colours, and they are not
    // converted. The reader sees `patch` in place of the file's own bytes from `at` on.
    static Input openStored(const std::string &path, const std::string &format, long long at, const void *patch, int bytes) {
        Input opened;
        opened.input_ = OIIO::ImageInput::create(format);
        if (!opened.input_) {
            fail(OIIO::geterror(), "no reader for this format");
        }
        OIIO::ImageSpec first, wishes;
        wishes.attribute("oiio:UnassociatedAlpha", 1);
        wishes.attribute("oiio:RawColor", 1);
        if (bytes > 0) {
            if (!opened.input_->supports("ioproxy")) {
                fail("", "the reader cannot read a patched file");
            }
            opened.patched_ = std::make_shared<PatchedFile>(path, at, patch, bytes);
            OIIO::Filesystem::IOProxy *proxy = opened.patched_.get();
            wishes.attribute("oiio:ioproxy", OIIO::TypeDesc::PTR, &proxy);
        }
        if (!opened.input_->open(path, first, wishes)) {
            fail(opened.input_->geterror(), "the reader gives no reason");
        }
        opened.listParts();
        return opened;
    }

    std::string format() const { return input_->format_name(); }
    int parts() const { return static_cast<int>(specs_.size()); }
    int width(int part) const { return spec(part).width; }
    int height(int part) const { return spec(part).height; }
    // Rows of a tile; 0 if the part has none.
    int tileRows(int part) const { return spec(part).tile_width > 0 ? spec(part).tile_height : 0; }
    int channels(int part) const { return spec(part).nchannels; }
    std::string channelName(int part, int channel) const { return spec(part).channel_name(inside(part, channel)); }
    // "half", "float", "uint8" …
    std::string channelType(int part, int channel) const {
        return spec(part).channelformat(inside(part, channel)).c_str();
    }

    int attributes(int part) const { return static_cast<int>(spec(part).extra_attribs.size()); }
    std::string attributeName(int part, int i) const { return attribute(part, i).name().string(); }
    std::string attributeType(int part, int i) const { return attribute(part, i).type().c_str(); }
    std::string attributeText(int part, int i) const { return attribute(part, i).get_string(); }

    // Interleaved samples of the channels from first up to, not with, end; their number is what there is room for.
    void read(int part, int y, int rows, int first, int end, float *pixels, long long floats) const {
        read(part, y, rows, first, end, OIIO::TypeFloat, pixels, floats);
    }
    // As codes of 16 bits.
    void readCodes(int part, int y, int rows, int first, int end, void *pixels, long long codes) const {
        read(part, y, rows, first, end, OIIO::TypeUInt16, pixels, codes);
    }

private:
    Input() = default;

    void listParts() {
        for (int part = 0; input_->seek_subimage(part, 0); ++part) {
            specs_.push_back(input_->spec(part));
        }
        input_->geterror();  // the end of the parts is no error
    }

    void read(int part, int y, int rows, int first, int end, OIIO::TypeDesc type, void *pixels, long long samples) const {
        const OIIO::ImageSpec &s = spec(part);
        if (y < 0 || rows < 1 || rows > s.height - y || first < 0 || first >= end || end > s.nchannels
            || samples < static_cast<long long>(rows) * s.width * (end - first)) {
            throw std::out_of_range("rows or channels outside the part, or too little room for them");
        }
        if (s.tile_width > 0) {
            readTiles(part, y, rows, first, end, type, static_cast<char *>(pixels));
            return;
        }
        if (!input_->read_scanlines(part, 0, s.y + y, s.y + y + rows, s.z, first, end, type, pixels)) {
            fail(input_->geterror(), "the reader gives no reason");
        }
    }

    // All tiles that touch the rows, of which the rows are then copied: the library reads tiles only as a whole.
    void readTiles(int part, int y, int rows, int first, int end, OIIO::TypeDesc type, char *pixels) const {
        const OIIO::ImageSpec &s = spec(part);
        const int top = y / s.tile_height * s.tile_height;
        const int bottom = std::min<long long>(s.height, (y + rows + s.tile_height - 1LL) / s.tile_height * s.tile_height);
        const std::size_t line = static_cast<std::size_t>(s.width) * static_cast<std::size_t>(end - first) * type.size();
        std::vector<char> tiles(line * static_cast<std::size_t>(bottom - top));
        if (!input_->read_tiles(part, 0, s.x, s.x + s.width, s.y + top, s.y + bottom, s.z, s.z + 1, first, end, type, tiles.data())) {
            fail(input_->geterror(), "the reader gives no reason");
        }
        const char *from = tiles.data() + line * static_cast<std::size_t>(y - top);
        std::copy(from, from + line * static_cast<std::size_t>(rows), pixels);
    }

    const OIIO::ImageSpec &spec(int part) const { return specs_.at(static_cast<std::size_t>(part)); }
    int inside(int part, int channel) const {
        if (channel < 0 || channel >= spec(part).nchannels) {
            throw std::out_of_range("no such channel");
        }
        return channel;
    }
    const OIIO::ParamValue &attribute(int part, int i) const {
        if (i < 0 || i >= attributes(part)) {
            throw std::out_of_range("no such attribute");
        }
        return spec(part).extra_attribs[static_cast<std::size_t>(i)];
    }

    std::shared_ptr<PatchedFile> patched_;  // outlives its reader
    std::shared_ptr<OIIO::ImageInput> input_;
    std::vector<OIIO::ImageSpec> specs_;
};

}  // namespace lightwell_oiio
