'use strict';

/** Points or a surface on the graphics card. */
class Scene {
  /**
   * @param corners of triangles, or null
   * @throws Error when the graphics cannot draw it
   */
  constructor(gl, xyz, rgb, corners) {
    this.gl = gl;
    this.points = xyz.length / 3;
    this.corners = corners;
    this.program = gl.createProgram();
    this.shader(gl.VERTEX_SHADER, 'points-vertex');
    this.shader(gl.FRAGMENT_SHADER, 'points-fragment');
    gl.linkProgram(this.program);
    if (!gl.getProgramParameter(this.program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(this.program));
    gl.useProgram(this.program);
    this.attribute('place', xyz, gl.FLOAT, false);
    this.attribute('colour', rgb, gl.UNSIGNED_BYTE, true);
    if (corners) {
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, corners, gl.STATIC_DRAW);
    }
    gl.enable(gl.DEPTH_TEST);
    gl.clearColor(0.086, 0.094, 0.11, 1);
    this.uniforms = Object.fromEntries(['look', 'lens', 'size'].map(name => [name, gl.getUniformLocation(this.program, name)]));
  }

  /** @param id of the element that holds its source */
  shader(type, id) {
    const gl = this.gl, shader = gl.createShader(type);
    gl.shaderSource(shader, document.getElementById(id).textContent);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader));
    gl.attachShader(this.program, shader);
  }

  attribute(name, array, type, normalized) {
    const gl = this.gl, at = gl.getAttribLocation(this.program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, array, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, 3, type, normalized, 0, 0);
  }

  /** @param size of a point in pixels, where the photo's camera sees it; 0 for the surface */
  draw(view, camera, size) {
    const gl = this.gl;
    gl.viewport(0, 0, view.width, view.height);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.uniformMatrix4fv(this.uniforms.look, false, camera.look());
    gl.uniformMatrix4fv(this.uniforms.lens, false, camera.lens(view));
    gl.uniform1f(this.uniforms.size, size);
    if (size > 0) gl.drawArrays(gl.POINTS, 0, this.points);
    else gl.drawElements(gl.TRIANGLES, this.corners.length, gl.UNSIGNED_INT, 0);
  }
}
