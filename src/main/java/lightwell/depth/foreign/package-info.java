/** Depth maps from elsewhere, such as a network's prediction: read, aligned to a photo's own depth, and scored beside it. */
package lightwell.depth.foreign;
