package lightwell.export.cloud;

import java.util.List;
import lightwell.depth.DepthCamera;
import lightwell.depth.PhotoDepth;
import lightwell.message.Message;
import lightwell.metadata.DepthAccuracy;
import lightwell.photo.Photo;

/**
 * What to know of the figures in a file of geometry, each without line breaks.
 *
 * @param subject  whose depth it is, and which part of it
 * @param units    what a length means, and where the axes point
 * @param accuracy how far the metres can be trusted
 * @param camera   its focal length and where that comes from
 * @param colours  of the points
 */
public record CloudNotes(Message subject, Message units, Message accuracy, Message camera, Message colours) {

    static CloudNotes of(Photo photo, PhotoDepth depth, CloudSettings settings) {
        List<Message> part = settings.part().words();
        return new CloudNotes(
                part.isEmpty() ? Message.of("cloud.depth-of", name(photo)) : Message.of("cloud.depth-of-part", name(photo), part),
                Message.of("cloud.units", settings.unit().words(), Message.of("cloud.axes")),
                DepthAccuracy.words(depth.description()), camera(depth), Message.of("cloud.colours"));
    }

    /** The photo's name in one line. */
    static String name(Photo photo) {
        return photo.name().replaceAll("\\p{Cntrl}", " ");
    }

    private static Message camera(PhotoDepth depth) {
        DepthCamera camera = depth.camera();
        return Message.of(camera.rectifies() ? "cloud.camera-rectified" : "cloud.camera", ChosenPoints.figure(camera.focalLength()),
                depth.map().width(), depth.map().height(), camera.source().words());
    }

    /** All of them, as the file has them. */
    public List<Message> lines() {
        return List.of(subject, units, accuracy, camera, colours);
    }
}
