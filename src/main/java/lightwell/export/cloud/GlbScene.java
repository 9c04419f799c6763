package lightwell.export.cloud;

import de.javagl.jgltf.impl.v2.Asset;
import de.javagl.jgltf.impl.v2.Camera;
import de.javagl.jgltf.impl.v2.CameraPerspective;
import de.javagl.jgltf.impl.v2.GlTF;
import de.javagl.jgltf.impl.v2.Image;
import de.javagl.jgltf.impl.v2.Material;
import de.javagl.jgltf.impl.v2.MaterialPbrMetallicRoughness;
import de.javagl.jgltf.impl.v2.Mesh;
import de.javagl.jgltf.impl.v2.MeshPrimitive;
import de.javagl.jgltf.impl.v2.Node;
import de.javagl.jgltf.impl.v2.Scene;
import de.javagl.jgltf.impl.v2.Texture;
import de.javagl.jgltf.impl.v2.TextureInfo;
import java.util.Map;
import lightwell.depth.DepthCamera;
import lightwell.export.Software;
import lightwell.message.Message;

/** The description of the geometry in a GLB: asset, material, nodes, the taking camera. */
final class GlbScene {

    private static final String UNLIT = "KHR_materials_unlit";
    private static final float CAMERA_NEAR = 0.01f;

    private GlbScene() {}

    /** @param view of the JPEG */
    static void texture(GlTF document, int view) {
        Image image = new Image();
        image.setBufferView(view);
        image.setMimeType("image/jpeg");
        document.addImages(image);
        Texture texture = new Texture();
        texture.setSource(0);
        document.addTextures(texture);
    }

    static void describe(GlTF document, MeshPrimitive primitive, CloudContent content) {
        Asset asset = new Asset();
        asset.setVersion("2.0");
        asset.setGenerator(Software.nameAndVersion());
        asset.setExtras(Map.of("notes", content.notes().stream().map(Message::english).toList()));
        document.setAsset(asset);
        document.addExtensionsUsed(UNLIT);
        document.addMaterials(material(content.texture().isPresent()));
        Mesh mesh = new Mesh();
        mesh.setName(content.name());
        mesh.addPrimitives(primitive);
        document.addMeshes(mesh);
        document.addCameras(camera(content.camera()));
        Node shape = new Node();
        shape.setName(content.name());
        shape.setMesh(0);
        document.addNodes(shape);
        Node taking = new Node();
        taking.setName("taking camera");
        taking.setCamera(0);
        document.addNodes(taking);
        Scene scene = new Scene();
        scene.addNodes(0);
        scene.addNodes(1);
        document.addScenes(scene);
        document.setScene(0);
    }

    private static Material material(boolean textured) {
        MaterialPbrMetallicRoughness surface = new MaterialPbrMetallicRoughness();
        surface.setMetallicFactor(0f);
        if (textured) {
            TextureInfo info = new TextureInfo();
            info.setIndex(0);
            surface.setBaseColorTexture(info);
        }
        Material material = new Material();
        material.setPbrMetallicRoughness(surface);
        material.setDoubleSided(true);
        material.addExtensions(UNLIT, Map.of());
        return material;
    }

    /** Without the offset of the optical axis, which glTF does not support. */
    private static Camera camera(DepthCamera taking) {
        CameraPerspective lens = new CameraPerspective();
        lens.setAspectRatio((float) taking.width() / taking.height());
        lens.setYfov((float) (2 * Math.atan(taking.height() / (2 * taking.focalLength()))));
        lens.setZnear(CAMERA_NEAR);
        Camera camera = new Camera();
        camera.setName("taking camera");
        camera.setType("perspective");
        camera.setPerspective(lens);
        return camera;
    }
}
