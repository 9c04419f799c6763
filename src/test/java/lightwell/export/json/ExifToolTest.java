package lightwell.export.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that ExifTool 12.57 prints ({@code exiftool -G1 -s -a -u}, numbers with {@code -n}), against those of the document. */
class ExifToolTest {

    private static final Map<String, JsonNode> DOCUMENTS = new HashMap<>();
    private static int agreed;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            turned.heic | base/exif/IFD0/Make | Lightwell
            turned.heic | base/exif/IFD0/Model | Demo camera
            turned.heic | base/exif/IFD0/XResolution | 72
            turned.heic | base/exif/IFD0/YResolution | 72
            turned.heic | base/exif/IFD0/Software | Lightwell
            turned.heic | base/exif/IFD0/DateTime | 2026:01:31 17:42:00
            turned.heic | base/exif/ExifIFD/ExposureTime | 0.01666666667
            turned.heic | base/exif/ExifIFD/FNumber | 1.8
            turned.heic | base/exif/ExifIFD/ISOSpeedRatings | 80
            turned.heic | base/exif/ExifIFD/DateTimeOriginal | 2026:01:31 17:42:00
            turned.heic | base/exif/ExifIFD/OffsetTime | +00:00
            turned.heic | base/exif/ExifIFD/FocalLength | 7
            turned.heic | base/exif/ExifIFD/FocalLengthIn35mmFilm | 47
            turned.heic | base/exif/ExifIFD/LensModel | Demo camera 7mm f/1.8
            turned.heic | base/exif/Apple/HDRHeadroom | 1.01
            turned.heic | base/exif/Apple/HDRGain | 1
            turned.heic | gainmap/xmp/HDRGainMap/HDRGainMapVersion | 65536
            turned.heic | depth/xmp/apdi/FloatMinValue | 0.800000
            turned.heic | depth/xmp/apdi/FloatMaxValue | 4.400000
            turned.heic | depth/xmp/apdi/StoredFormat | 1278226488
            turned.heic | depth/xmp/apdi/AuxiliaryImageType | disparity
            turned.heic | depth/xmp/depthData/IntrinsicMatrix | 400 0 0 0 400 0 187.2 123.3 1
            turned.heic | depth/xmp/depthData/IntrinsicMatrixReferenceWidth | 372
            turned.heic | depth/xmp/depthData/LensDistortionCenterOffsetX | 187.200000
            turned.heic | depth/xmp/depthData/PixelSize | 0.010000
            turned.heic | depth/xmp/depthData/Accuracy | absolute
            turned.heic | depth/xmp/depthData/Quality | high
            straight.heic | gainmap/xmp/HDRGainMap/HDRGainMapVersion | 131072
            straight.heic | gainmap/xmp/HDRGainMap/HDRGainMapHeadroom | 3.25
            straight.heic | depth/xmp/depthData/DepthDataVersion | 65541
            straight.heic | base/icc/ProfileDescription | Display P3
            straight.heic | base/icc/ProfileDateTime | 2026:01:01 00:00:00
            straight.heic | base/icc/RedMatrixColumn | 0.51512 0.2412 -0.00105
            straight.heic | base/icc/GreenMatrixColumn | 0.29198 0.69225 0.04189
            pug.heic | base/exif/IFD0/Make | Apple
            pug.heic | base/exif/IFD0/Model | iPhone 13 Pro
            pug.heic | base/exif/IFD0/XResolution | 72
            pug.heic | base/exif/IFD0/DateTime | 2023:02:21 14:33:08
            pug.heic | base/exif/ExifIFD/ExposureTime | 0.00826446281
            pug.heic | base/exif/ExifIFD/FNumber | 1.5
            pug.heic | base/exif/ExifIFD/ISOSpeedRatings | 125
            pug.heic | base/exif/ExifIFD/OffsetTime | +03:00
            pug.heic | base/exif/ExifIFD/BrightnessValue | 3.621923764
            pug.heic | base/exif/ExifIFD/MeteringMode | Multi-segment
            pug.heic | base/exif/ExifIFD/CustomRendered | Portrait
            pug.heic | base/exif/ExifIFD/CompositeImage | General Composite Image
            pug.heic | base/exif/ExifIFD/SubjectArea | 2003 1506 2209 1327
            pug.heic | base/exif/ExifIFD/LensModel | iPhone 13 Pro back dual wide camera 5.7mm f/1.5
            pug.heic | base/exif/GPS/GPSLatitude | 44 51 1.72
            pug.heic | base/exif/GPS/GPSAltitude | 29.13553239
            pug.heic | base/exif/Apple/RunTime/value | 946609278159000
            pug.heic | base/exif/Apple/AccelerationVector | -0.9270019531 -0.07821965217 0.3716730179
            pug.heic | base/exif/Apple/HDRHeadroom | 0.8786434536
            pug.heic | base/exif/Apple/LivePhotoVideoIndex | 1112709120
            pug.heic | base/exif/Apple/ImageCaptureRequestID | 609DFDB4-F4B4-4761-9F84-204A968ECF1B
            pug.heic | base/exif/Apple/SignalToNoiseRatio | 42.8669281
            pug.heic | base/exif/Apple/SemanticStyle/0 | 1
            pug.heic | base/xmp/xmp/CreatorTool | 16.2
            pug.heic | gainmap/xmp/HDRGainMap/HDRGainMapVersion | 65536
            pug.heic | depth/xmp/apdi/FloatMaxValue | 4.382812
            pug.heic | depth/xmp/depthData/IntrinsicMatrix | 3032.59423828125 0 0 0 3032.59423828125 0 1988.450927734375 1512.30712890625 1
            pug.heic | depth/xmp/depthData/Accuracy | relative
            pug.heic | base/icc/ProfileDescription | Display P3
            pug.heic | base/icc/RedMatrixColumn | 0.51512 0.2412 -0.00105
            samsung_s25_tmap.heic | base/exif/IFD0/Model | Galaxy S25 Ultra
            samsung_s25_tmap.heic | base/exif/IFD0/Software | S938BXXS3AYDA
            samsung_s25_tmap.heic | base/exif/ExifIFD/ExposureTime | 0.029994234
            samsung_s25_tmap.heic | base/exif/ExifIFD/FocalLengthIn35mmFilm | 115
            samsung_s25_tmap.heic | base/exif/ExifIFD/ImageUniqueID | J50XSRD00SM
            samsung_s25_tmap.heic | base/exif/GPS/GPSLongitudeRef | E
            samsung_s25_tmap.heic | base/exif/GPS/GPSAltitude | 45
            samsung_s25_tmap.heic | gainmap/xmp/hdrgm/GainMapMax | 2.3
            samsung_s25_tmap.heic | gainmap/xmp/hdrgm/BaseRenditionIsHDR | false
            samsung_s25_tmap.heic | base/icc/ProfileDescription | DCI-P3 D65 Gamut with sRGB Transfer
            samsung_s25_tmap.heic | base/icc/ProfileVersion | 4.3.0
            samsung_s25_tmap.heic | base/icc/ProfileCopyright | Copyright (c) 2022 Samsung Electronics Co., Ltd.
            dji_xmp_headroom.heic | base/exif/IFD0/Model | FC8282
            dji_xmp_headroom.heic | base/exif/IFD0/Software | Adobe Photoshop Lightroom Classic 14.0.1 (Macintosh)
            dji_xmp_headroom.heic | base/exif/ExifIFD/ExposureTime | 0.0008
            dji_xmp_headroom.heic | base/exif/ExifIFD/LightSource | Cloudy
            dji_xmp_headroom.heic | base/exif/ExifIFD/Contrast | Normal
            dji_xmp_headroom.heic | base/exif/ExifIFD/BodySerialNumber | 6K5QLCC21101L0
            dji_xmp_headroom.heic | base/exif/ExifIFD/FocalPlaneXResolution | 8333.333344
            dji_xmp_headroom.heic | base/exif/GPS/GPSAltitude | 1787.497
            dji_xmp_headroom.heic | base/exif/GPS/GPSMapDatum | WGS-84
            dji_xmp_headroom.heic | base/exif/Apple/HDRGain | 0
            dji_xmp_headroom.heic | base/xmp/Iptc4xmpCore/Location | 玉山县
            dji_xmp_headroom.heic | base/xmp/photoshop/Country | 中华人民共和国
            dji_xmp_headroom.heic | base/xmp/dc/description/x-default | default
            dji_xmp_headroom.heic | gainmap/xmp/HDRGainMap/HDRGainMapHeadroom | 3.482202
            dji_xmp_headroom.heic | base/icc/ProfileDateTime | 2022:01:01 00:00:00
            """)
    void agrees(String photo, String path, String expected) throws IOException {
        JsonNode value = InfoSchema.at(document(photo), ("metadata/" + path).split("/"));
        if (value.isArray()) {
            List<String> numbers = List.of(expected.split(" "));
            assertEquals(numbers.size(), value.size());
            for (int i = 0; i < numbers.size(); i++) {
                near(Double.parseDouble(numbers.get(i)), value.get(i).asDouble());
            }
        } else if (value.isNumber()) {
            near(Double.parseDouble(expected), value.asDouble());
        } else {
            assertEquals(expected, value.asText());
        }
        agreed++;
    }

    @AfterAll
    static void count() {
        System.out.println("ExifTool and info --json agree on " + agreed + " tags.");
        assertTrue(agreed == 0 || agreed >= 30, "only " + agreed);
    }

    private static JsonNode document(String photo) throws IOException {
        if (!DOCUMENTS.containsKey(photo)) {
            try (Photo opened = PhotoReader.open(Oracle.photo(photo))) {
                DOCUMENTS.put(photo, InfoSchema.valid(opened));
            }
        }
        return DOCUMENTS.get(photo);
    }

    /** ExifTool prints ten significant figures. */
    private static void near(double expected, double actual) {
        assertEquals(expected, actual, 1e-8 * Math.abs(expected));
    }
}
