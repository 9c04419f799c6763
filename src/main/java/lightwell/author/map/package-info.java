/** The gain map between an SDR base and HDR light, and its meaning in ISO's and in Apple's words. */
package lightwell.author.map;
