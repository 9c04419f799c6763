package lightwell.ui.space;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.AmbientLight;
import javafx.scene.Group;
import javafx.scene.PerspectiveCamera;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import javafx.scene.transform.MatrixType;
import javafx.scene.transform.Translate;
import lightwell.ui.space.draw.Line3;
import lightwell.ui.space.draw.SpaceCamera;

/**
 * Draws with JavaFX's 3D pipeline. The camera stays at the origin and the scene is moved in front of it, by a matrix that also covers what
 * a JavaFX camera lacks: an off-centre optical axis.
 */
final class MeshSpaceView extends SpaceView {

    /** The largest ratio of far to near; JavaFX's depth buffer has 24 bits, whose steps depend only on the near end. */
    private static final double DEEPEST = 1e6;
    private static final double LINE_PIXELS = 1.4;
    private static final double UNSEEN_METRES = 1e-9;

    private final Pane node = new Pane();
    private final MeshView points = meshView();
    private final MeshView lines = meshView();
    private final Affine placing = new Affine();
    private final Translate unseen = new Translate();
    private final PerspectiveCamera lens = new PerspectiveCamera(true);
    private MeshParts parts;

    /** Parameters as in {@link SpaceView}. */
    MeshSpaceView(Executor background, Executor ui, Consumer<Throwable> failed) {
        super(background, ui, failed);
        Group world = new Group(points, lines);
        world.getTransforms().addAll(placing, unseen);
        AmbientLight dark = new AmbientLight(Color.BLACK); // without it JavaFX adds a lamp, which costs time
        SubScene scene = new SubScene(new Group(world, dark), 1, 1, true, SceneAntialiasing.DISABLED);
        scene.setCamera(lens);
        scene.setMouseTransparent(true); // JavaFX would search all triangles for the one under the pointer
        scene.widthProperty().bind(node.widthProperty());
        scene.heightProperty().bind(node.heightProperty());
        ((PhongMaterial) lines.getMaterial()).setSelfIlluminationMap(LineMesh.colours());
        node.getChildren().add(scene);
        node.setMinSize(0, 0);
        node.widthProperty().addListener(observable -> place());
        node.heightProperty().addListener(observable -> place());
    }

    /** Shows colours unchanged, without lighting. */
    private static MeshView meshView() {
        MeshView view = new MeshView();
        view.setCullFace(CullFace.NONE);
        PhongMaterial material = new PhongMaterial(Color.BLACK);
        material.setSpecularColor(null);
        view.setMaterial(material);
        return view;
    }

    @Override
    Region node() {
        return node;
    }

    @Override
    void clear() {
        parts = null;
        points.setMesh(null);
        lines.setMesh(null);
        paint(null);
    }

    @Override
    void draw() {
        place();
        update();
    }

    private void update() {
        SceneFrame wanted = shot().orElseThrow();
        if (parts != null && parts.part(wanted).shows(wanted)) {
            points.setMesh(parts.part(wanted).mesh());
            paint(parts.texture());
            seen();
        }
        boolean suit = parts != null && parts.suit(wanted);
        settle(suit);
        if (!suit) {
            MeshParts before = parts;
            make(wanted, () -> MeshParts.of(wanted, before), made -> {
                parts = made;
                update();
            });
        }
    }

    /** Makes the next pulse draw the same picture again. */
    void redraw() {
        unseen.setX(unseen.getX() == 0 ? UNSEEN_METRES : 0);
    }

    private void paint(Image texture) {
        ((PhongMaterial) points.getMaterial()).setSelfIlluminationMap(texture);
    }

    /** Moves the scene to where the camera sees it. */
    private void place() {
        double width = node.getWidth();
        double height = node.getHeight();
        if (shot().isEmpty() || width < 1 || height < 1) {
            return;
        }
        SpaceCamera camera = shot().get().camera();
        double picture = camera.frame().heightIn(width, height);
        lens.setFieldOfView(2 * Math.toDegrees(Math.atan(height / (2 * picture))));
        lens.setNearClip(camera.nearClip());
        lens.setFarClip(DEEPEST * camera.nearClip());
        placing.setToTransform(camera.pictureMatrix(), MatrixType.MT_3D_3x4, 0);
        List<Line3> wanted = shot().get().lines();
        lines.setMesh(wanted.isEmpty() ? null : LineMesh.of(wanted, camera, LINE_PIXELS / picture));
    }
}
