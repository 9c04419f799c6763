/**
 * What a depth map is worth: steps, holes, noise, edges beside the picture's. Blocks; run it in the background.
 */
package lightwell.depth.quality;
