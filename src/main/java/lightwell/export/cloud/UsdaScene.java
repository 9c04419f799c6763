package lightwell.export.cloud;

import java.util.List;
import lightwell.depth.FilmBack;

/** The taking camera and the material of a USD stage, as lines of its text. */
final class UsdaScene {

    /** UsdGeomCamera gives focal length and apertures in tenths of a scene unit. */
    private static final double TENTHS = 10;
    private static final double MM_PER_METRE = 1000;
    /** The clipping planes leave room in front of the nearest point and behind the farthest. */
    private static final double ROOM = 2;

    private UsdaScene() {}

    /** At the origin, looking along -z with y up, which is the default of USD as of our axes. */
    static List<String> camera(CloudContent content) {
        FilmBack film = content.film();
        double mm = TENTHS * content.unit().perMetre() / MM_PER_METRE;
        double near = Double.POSITIVE_INFINITY;
        double far = 0;
        for (int point = 0; point < content.points(); point++) {
            near = Math.min(near, content.cloud().depth(point));
            far = Math.max(far, content.cloud().depth(point));
        }
        double scale = content.unit().perMetre();
        return List.of("    def Camera \"TakingCamera\"\n    {",
                "        float2 clippingRange = (" + (float) (scale * near / ROOM) + ", " + (float) (scale * far * ROOM) + ")",
                "        float focalLength = " + (float) (mm * film.focalLength()),
                "        float horizontalAperture = " + (float) (mm * film.apertureX()),
                "        float horizontalApertureOffset = " + (float) (mm * film.offsetX()),
                "        float verticalAperture = " + (float) (mm * film.apertureY()),
                "        float verticalApertureOffset = " + (float) (mm * film.offsetY()),
                "        token projection = \"perspective\"\n    }\n");
    }

    /** A surface that emits the picture and reflects nothing. */
    static List<String> material(String texture) {
        return List.of("    def Material \"Picture\"\n    {",
                "        token outputs:surface.connect = </Photo/Picture/Surface.outputs:surface>\n",
                "        def Shader \"Surface\"\n        {",
                "            uniform token info:id = \"UsdPreviewSurface\"",
                "            color3f inputs:diffuseColor = (0, 0, 0)",
                "            color3f inputs:emissiveColor.connect = </Photo/Picture/Texture.outputs:rgb>",
                "            float inputs:roughness = 1",
                "            color3f inputs:specularColor = (0, 0, 0)",
                "            int inputs:useSpecularWorkflow = 1",
                "            token outputs:surface\n        }\n",
                "        def Shader \"Texture\"\n        {",
                "            uniform token info:id = \"UsdUVTexture\"",
                "            asset inputs:file = @" + texture + "@",
                "            token inputs:sourceColorSpace = \"sRGB\"",
                "            float2 inputs:st.connect = </Photo/Picture/Places.outputs:result>",
                "            token inputs:wrapS = \"clamp\"",
                "            token inputs:wrapT = \"clamp\"",
                "            float3 outputs:rgb\n        }\n",
                "        def Shader \"Places\"\n        {",
                "            uniform token info:id = \"UsdPrimvarReader_float2\"",
                "            string inputs:varname = \"st\"",
                "            float2 outputs:result\n        }\n    }");
    }
}
