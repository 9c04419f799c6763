/** Cameras of photos as files for photogrammetry: Nerfstudio's transforms.json and COLMAP's texts. */
package lightwell.export.camera;
