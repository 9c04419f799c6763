/** Encodes pictures: light to codes, all formats of one source, their verification, and what is told of it. */
package lightwell.author.encode;
