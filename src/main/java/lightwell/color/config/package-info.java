/** Examines OCIO configs before OpenColorIO loads them; refuses circular definitions and unlimited growth. */
package lightwell.color.config;
