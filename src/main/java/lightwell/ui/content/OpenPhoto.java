package lightwell.ui.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lightwell.color.ColorEngine;
import lightwell.compare.ComparedPictures;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.jobs.LatestMemo;
import lightwell.jobs.MemoryRetry;
import lightwell.jobs.Progress;
import lightwell.photo.ImageChoice;
import lightwell.photo.Photo;
import lightwell.photo.PhotoImage;

/**
 * An open photo with everything derived from it. Readers of samples hold a lease; native memory is freed when the photo was closed and the
 * last lease has ended. Thread-safe.
 */
public final class OpenPhoto implements PhotoSource, AutoCloseable {

    private final Photo photo;
    private final Supplier<ColorEngine> color;
    private final QualityMemo quality;
    private volatile HdrVariants versions;
    private volatile StereoLook stereo = StereoLook.PLAIN;
    private volatile Optional<OpenPhoto> reference = Optional.empty();
    private volatile Optional<ForeignDepth> foreign = Optional.empty();
    /** Of every photo that this was compared with: what was made of an earlier one may still be read. */
    private final List<Lease> references = new ArrayList<>();
    private final LatestMemo<Object, ComparedPictures> comparisons = new LatestMemo<>();
    private final SharedLayers layers = new SharedLayers(this);
    private int leases;
    private boolean closed;

    /**
     * @param photo owned by this from now on
     * @param hdr   by the default rules
     */
    public OpenPhoto(Photo photo, HdrReconstruction hdr, ColorEngine color) {
        this(photo, hdr, () -> color);
        Objects.requireNonNull(color);
    }

    /**
     * @param photo owned by this from now on
     * @param hdr   by the default rules
     * @param color the engine of the config that is in use; must not block
     */
    public OpenPhoto(Photo photo, HdrReconstruction hdr, Supplier<ColorEngine> color) {
        this.photo = Objects.requireNonNull(photo);
        this.versions = HdrVariants.of(new HdrVariants.Version(HdrOptions.DEFAULT, Objects.requireNonNull(hdr)));
        this.color = Objects.requireNonNull(color);
        this.quality = new QualityMemo(photo);
    }

    /** Its metadata may be read at any time, its samples only under a lease. */
    public Photo photo() {
        return photo;
    }

    @Override
    public Path path() {
        return photo.path();
    }

    @Override
    public ImageChoice image() {
        return photo().images().stream().filter(PhotoImage::shown).findFirst().map(ImageChoice::of).orElse(ImageChoice.MAIN);
    }

    @Override
    public Optional<Claim> claim() {
        return acquire().map(lease -> lease);
    }

    /** The reconstruction by the chosen rules, not limited to a display. Bands may be computed only under a lease. */
    public HdrReconstruction hdr() {
        return versions.picture().hdr();
    }

    public HdrVariants versions() {
        return versions;
    }

    public void use(HdrVariants others) {
        versions = Objects.requireNonNull(others);
    }

    /** @param look for its two eyes, if it has two */
    public void use(StereoLook look) {
        stereo = look;
    }

    /**
     * Offers the layers of another photo beside its own. The other one stays in memory until this one is freed.
     *
     * @param other must not itself be compared with this one; without effect once one of them is closed
     */
    public synchronized void compareWith(Optional<OpenPhoto> other) {
        if (closed || reference.equals(other)) {
            return;
        }
        comparisons.forget();
        Optional<Lease> lease = other.flatMap(OpenPhoto::acquire);
        lease.ifPresent(references::add);
        reference = lease.map(Lease::photo);
    }

    /** Offers a depth map from elsewhere, and its difference, beside its own layers. */
    public void lay(Optional<ForeignDepth> depth) {
        foreign = depth;
    }

    /** The current inputs of its layers. */
    public LayerInputs basis() {
        return new LayerInputs(versions, stereo, reference, foreign);
    }

    /** The layers that are being shown. */
    public SharedLayers layers() {
        return layers;
    }

    /** The engine of the config that is in use; another one when the user has chosen another config. */
    public ColorEngine color() {
        return color.get();
    }

    /** Measurements of its depth map, if it has one. Read them only under a lease. */
    QualityMemo quality() {
        return quality;
    }

    /** The last comparison of two of its layers, by layers and rules. Make it only under a lease. */
    LatestMemo<Object, ComparedPictures> comparisons() {
        return comparisons;
    }

    /** Keeps the samples in memory until the lease is closed; empty if this is already closed. Does not block. */
    public synchronized Optional<Lease> acquire() {
        if (closed) {
            return Optional.empty();
        }
        leases++;
        return Optional.of(new Lease(this));
    }

    /**
     * Reads samples on the caller's thread, under a lease; does nothing once this is closed.
     *
     * @param reading is repeated after an out-of-memory error, so it must have no visible effect before its end
     * @param failed  receives its exception, on the same thread
     */
    public void read(MemoryRetry.Step reading, Consumer<Throwable> failed) {
        Lease lease = acquire().orElse(null);
        if (lease == null) {
            return;
        }
        try (lease) {
            MemoryRetry.run(reading);
        } catch (Exception | OutOfMemoryError e) {
            failed.accept(e);
        }
    }

    /** Grants no more leases, and frees the samples now or with the last lease; further calls do nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (leases > 0) {
                return;
            }
        }
        free();
    }

    private void end() {
        synchronized (this) {
            leases--;
            if (!closed || leases > 0) {
                return;
            }
        }
        free();
    }

    private void free() {
        quality.forget();
        comparisons.forget();
        photo.close();
        references.forEach(Lease::close);
    }

    /** The right to read a photo's samples. */
    public static final class Lease implements Claim {

        private final OpenPhoto owner;
        private final AtomicBoolean ended = new AtomicBoolean();

        private Lease(OpenPhoto owner) {
            this.owner = owner;
        }

        /** The photo whose samples may be read. */
        public OpenPhoto photo() {
            return owner;
        }

        @Override
        public OpenPhoto photo(Progress progress) {
            return owner;
        }

        /** Ends the lease; further calls do nothing. */
        @Override
        public void close() {
            if (ended.compareAndSet(false, true)) {
                owner.end();
            }
        }
    }
}
