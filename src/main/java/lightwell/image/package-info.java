/**
 * Planes of samples, their owner and lifetime; bands, resampling, orientation, colour maps.
 */
package lightwell.image;
