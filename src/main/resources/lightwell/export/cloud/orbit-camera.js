'use strict';

/** A camera that turns about a target at a distance; at the start it is the one that took the photo. Lengths are metres. */
class OrbitCamera {
  /** @param about the scene's nearest, farthest and middle depth, and the tangents of half the photo's angles */
  constructor(about) {
    this.about = about;
    this.reset();
  }

  reset() {
    Object.assign(this, {yaw: 0, pitch: 0, distance: this.about.middle, target: [0, 0, -this.about.middle]});
  }

  /** By pixels. */
  turn(dx, dy) {
    this.yaw -= dx * 0.006;
    this.pitch = Math.max(-1.55, Math.min(1.55, this.pitch - dy * 0.006));
  }

  /** By pixels of the view, so that what is at the target's distance stays under the pointer. */
  move(dx, dy, view) {
    const step = 2 * this.tangent(view) * this.distance / view.clientHeight, {right, up} = this.axes();
    this.target = this.target.map((t, i) => t + step * (dy * up[i] - dx * right[i]));
  }

  zoom(factor) {
    this.distance = Math.max(0.02 * this.about.near, Math.min(20 * this.about.far, this.distance * factor));
  }

  /** Of half the view's height: the whole photo fits into any view. */
  tangent(view) {
    return Math.max(this.about.tanY, this.about.tanX * view.height / view.width);
  }

  axes() {
    const cy = Math.cos(this.yaw), sy = Math.sin(this.yaw), cp = Math.cos(this.pitch), sp = Math.sin(this.pitch);
    return {right: [cy, 0, -sy], up: [sy * sp, cp, cy * sp], back: [sy * cp, -sp, cy * cp]};
  }

  /** From the scene to the camera, column by column. */
  look() {
    const {right, up, back} = this.axes();
    const eye = this.target.map((t, i) => t + back[i] * this.distance);
    const dot = axis => axis[0] * eye[0] + axis[1] * eye[1] + axis[2] * eye[2];
    return [right[0], up[0], back[0], 0, right[1], up[1], back[1], 0, right[2], up[2], back[2], 0, -dot(right), -dot(up), -dot(back), 1];
  }

  /** From the camera to the view, column by column. */
  lens(view) {
    const t = this.tangent(view), near = Math.max(0.002 * this.distance, 0.05 * this.about.near);
    const far = 2 * this.about.far + 4 * this.distance + near;
    return [view.height / view.width / t, 0, 0, 0, 0, 1 / t, 0, 0, 0, 0, -(far + near) / (far - near), -1, 0, 0, -2 * far * near / (far - near), 0];
  }
}
