package lightwell.ui.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import lightwell.photo.Photo;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.viewer.ViewerModel;

/** Tests of the model of the 3D view, which works on the calling thread. */
abstract class ModelledSpace {

    final ViewerModel viewer = new ViewerModel();
    final SpaceModel space = new SpaceModel(viewer, Runnable::run, Runnable::run);

    void open(Photo photo) throws IOException {
        space.active().set(true);
        viewer.photo().set(ViewerTestSupport.open(photo));
    }

    SpaceContent shown() {
        assertEquals("", space.problem().get());
        return space.content().get().orElseThrow();
    }
}
