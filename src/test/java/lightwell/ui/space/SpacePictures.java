package lightwell.ui.space;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.jobs.ParallelFor;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.space.draw.GridThinning;
import lightwell.ui.space.draw.Line3;
import lightwell.ui.space.draw.LinePainter;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.space.draw.SpaceLines;
import lightwell.ui.space.draw.SplatFrame;
import lightwell.ui.space.draw.SplatRenderer;
import lightwell.ui.viewer.ViewerModel;

/** Draws a photo in space from several sides into PNGs, to be looked at: FOLDER WIDTHxHEIGHT PHOTO. */
public final class SpacePictures {

    private SpacePictures() {}

    public static void main(String[] args) throws IOException {
        int width = Integer.parseInt(args[1].split("x")[0]);
        int height = Integer.parseInt(args[1].split("x")[1]);
        Photo photo = PhotoReader.open(Path.of(args[2]));
        try (OpenPhoto open = new OpenPhoto(photo, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT),
                ColorEngine.load(Optional.empty()))) {
            ViewerModel viewer = new ViewerModel();
            SpaceModel space = new SpaceModel(viewer, Runnable::run, Runnable::run);
            space.active().set(true);
            viewer.photo().set(open);
            SpaceContent content = space.content().get().orElseThrow(() -> new IOException(space.problem().get()));
            SpaceCamera taking = content.scene().taking();
            Map<String, SpaceCamera> from = Map.of("taking", taking, "left", taking.orbit(0.15, 0), "above", taking.orbit(0.1, 0.15),
                    "far", taking.orbit(0.2, 0.1).dolly(3), "near", taking.orbit(-0.05, 0).dolly(0.5));
            for (Map.Entry<String, SpaceCamera> view : from.entrySet()) {
                draw(content, view.getValue(), new File(args[0], view.getKey() + ".png"), width, height);
            }
            System.out.println(content.notes() + " grid of " + SpaceLines.spacing(content.scene()) + " m, " + content.scene().depth());
        }
    }

    private static void draw(SpaceContent content, SpaceCamera camera, File file, int width, int height) throws IOException {
        SplatFrame frame = new SplatFrame(width, height);
        new SplatRenderer(ParallelFor.NONE).render(content, camera, new SplatRenderer.Options(1, Integer.MAX_VALUE, 0xFF16_1616), frame);
        List<Line3> lines = new ArrayList<>(GridThinning.grid(content.scene(), camera));
        lines.addAll(SpaceLines.frustum(content.scene()));
        lines.addAll(SpaceLines.axes(content.scene()));
        LinePainter.draw(lines, camera, frame);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, frame.argb(), 0, width);
        ImageIO.write(image, "png", file);
    }
}
