/** Rasters of samples with an owner and a lifetime; bands, resampling, orientation, colour maps. */
package lightwell.image;
