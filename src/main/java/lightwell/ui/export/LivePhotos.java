package lightwell.ui.export;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.jobs.Progress;
import lightwell.queue.JobRequest;
import lightwell.queue.PhotoSupply;
import lightwell.ui.content.PhotoSource;

/** Supplies jobs with photos that the window has open, or is about to open; all others are read from their files. Thread-safe. */
final class LivePhotos implements PhotoSupply {

    private final Map<JobRequest, PhotoSource.Claim> claims = Collections.synchronizedMap(new IdentityHashMap<>());

    /** Keeps a photo for a request until its job opens it, or until {@link #release}. */
    void hold(JobRequest request, PhotoSource.Claim claim) {
        claims.put(request, claim);
    }

    /** Lets go of a photo whose job has ended without opening it. */
    void release(JobRequest request) {
        Optional.ofNullable(claims.remove(request)).ifPresent(PhotoSource.Claim::close);
    }

    /** Lets go of all photos; the queue has ended. */
    void close() {
        List.copyOf(claims.keySet()).forEach(this::release);
    }

    @Override
    public Supplied open(JobRequest request, Progress progress) throws Exception {
        PhotoSource.Claim claim = claims.remove(request);
        if (claim == null) {
            return FILES.open(request, progress);
        }
        try {
            return new Supplied(claim.photo(progress).photo(), claim::close);
        } catch (Exception e) {
            claim.close();
            throw e;
        }
    }
}
