package lightwell.export.cloud;

import java.util.List;
import lightwell.depth.DepthCamera;
import lightwell.depth.PhotoDepth;
import lightwell.message.Message;
import lightwell.photo.Photo;

/**
 * Facts about the figures in a file of geometry, without line breaks.
 *
 * @param subject  the photo, and the part of its depth
 * @param units    unit of lengths, and the directions of the axes
 * @param accuracy the accuracy of the metres
 * @param camera   its focal length and source
 * @param colours  of the points
 */
public record CloudNotes(Message subject, Message units, Message accuracy, Message camera, Message colours) {

    static CloudNotes of(Photo photo, PhotoDepth depth, CloudSettings settings) {
        List<Message> part = settings.part().words();
        return new CloudNotes(
                part.isEmpty() ? Message.of("cloud.depth-of", name(photo)) : Message.of("cloud.depth-of-part", name(photo), part),
                Message.of("cloud.units", settings.unit().words(), Message.of("cloud.axes")),
                depth.description().trust(), camera(depth), Message.of("cloud.colours"));
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

    /** All of them, as in the file. */
    public List<Message> lines() {
        return List.of(subject, units, accuracy, camera, colours);
    }
}
