package lightwell.metadata.icc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import lightwell.metadata.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles that are left out, with a warning each. */
class IccRefusalsTest extends IccProfiles {

    @Test
    void leavesLookupTablesOutAndSaysSo() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", mluc("Printer"));
        tags.put("A2B0", new Bytes().text("mft2").u32(0).done());
        assertTrue(read(profile("RGB ", tags)).isEmpty());
        assertTrue(warnings.get(0).contains("\"Printer\" has lookup tables"), warnings.toString());
    }

    @Test
    void refusesImpossibleCurvesAndMatrices() {
        assertRefused(p3(para(0, -1)), "leaves the range");
        assertRefused(p3(para(1, 2, 0, 0)), "");
        assertRefused(p3(curv(65_535, 0)), "does not rise");
        assertRefused(p3(new Bytes().text("para").u32(0).u16(9, 0).done()), "unknown function");
        assertRefused(p3(new Bytes().text("curv").u32(0, 0xFFFFFFFFL).done()), "cut off");
        assertRefused(p3(new Bytes().text("curv").u32(0).done()), "cut off");
        Map<String, byte[]> flat = rgb("flat", SRGB_PARA, new double[] {1, 1, 1}, new double[] {1, 1, 1}, new double[] {1, 1, 1});
        assertRefused(profile("RGB ", flat), "inverted");
        assertRefused(profile("CMYK", flat), "CMYK");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 36, 127, 128, 131, 140, 300, 400})
    void refusesTruncation(int length) {
        assertRefused(Arrays.copyOf(p3(SRGB_PARA), length), "");
    }

    @Test
    void survivesRandomDamage() {
        Random random = new Random(5);
        byte[] good = p3(SRGB_PARA);
        for (int i = 0; i < 2_000; i++) {
            byte[] bad = good.clone();
            for (int k = 0; k < 1 + i % 4; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            read(bad).ifPresent(encoding -> assertTrue(Double.isFinite(encoding.red().toLinear(0.5))));
        }
    }
}
