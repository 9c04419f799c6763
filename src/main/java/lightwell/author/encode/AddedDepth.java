package lightwell.author.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.author.HdrSource;
import lightwell.author.container.DepthHeif;
import lightwell.author.depth.DepthFiles;
import lightwell.author.depth.DepthMap;
import lightwell.jobs.Progress;
import lightwell.message.Message;

/** The depth that goes into all files of one source that can hold it; or none. The owner closes it. */
final class AddedDepth implements AutoCloseable {

    private final Optional<DepthMap> map;

    private AddedDepth(Optional<DepthMap> map) {
        this.map = map;
    }

    /** @throws IOException one sentence, as in {@link DepthMap#read} */
    static AddedDepth of(Optional<DepthFiles> files, HdrSource source, Consumer<Message> warnings, Progress progress) throws IOException {
        DepthMap.Base base = new DepthMap.Base(source.width(), source.height(), 1);
        return new AddedDepth(files.isEmpty() ? Optional.empty() : Optional.of(DepthMap.read(files.get(), base, warnings, progress)));
    }

    /** The file with the depth, or the file as it is. */
    byte[] into(OutputFormat format, byte[] file, Progress progress) throws IOException {
        return map.isEmpty() || !format.takesDepth() ? file
                : new DepthHeif(ByteBuffer.wrap(file), format.id()).with(map.get(), progress);
    }

    @Override
    public void close() {
        map.ifPresent(DepthMap::close);
    }
}
