package lightwell.author.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.author.HdrSource;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.sample.DemoScene;

/** The true light of the demo scene as a source. */
public final class SceneSource implements HdrSource {

    private final DemoScene scene;

    public SceneSource(int width) {
        scene = new DemoScene(width);
    }

    @Override
    public Path path() {
        return Path.of("scene");
    }

    @Override
    public int width() {
        return scene.camera().width();
    }

    @Override
    public int height() {
        return scene.camera().height();
    }

    @Override
    public ColorEncoding encoding() {
        return ColorEncoding.of("linear P3", Primaries.DISPLAY_P3, new Transfer.Gamma(1), "scene");
    }

    @Override
    public Primaries primaries() {
        return Primaries.DISPLAY_P3;
    }

    @Override
    public void read(int y, int rows, float[] rgb) {
        float[] band = scene.radiance(y, rows);
        System.arraycopy(band, 0, rgb, 0, band.length);
    }

    @Override
    public List<Message> warnings() {
        return List.of();
    }

    @Override
    public Optional<byte[]> exif() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
