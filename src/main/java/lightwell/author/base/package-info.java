/** The SDR rendition of HDR light: a roll-off of highlights, a view of a colour config, a lookup table, or the user's own picture. */
package lightwell.author.base;
