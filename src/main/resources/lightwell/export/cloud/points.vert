attribute vec3 place;
attribute vec3 colour;
uniform mat4 look;
uniform mat4 lens;
uniform float size;
varying vec3 shown;

void main() {
  vec4 seen = look * vec4(place, 1.0);
  gl_Position = lens * seen;
  gl_PointSize = clamp(size * -place.z / max(1e-4, -seen.z), 1.0, 64.0);
  shown = colour;
}
