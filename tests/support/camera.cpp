// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/camera.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace tarim::tests {
namespace {

using imaging::Pixels;

constexpr double kDegree = M_PI / 180;
constexpr double kFocal = 1.2;  ///< Focal length in units of the photograph's longer side.

std::uint8_t level(double value) {
  return static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0));
}

/// Where the photograph's rays meet the sheet: coordinates of the sheet, whose width and height are 1.
struct Geometry {
  double width, height;  ///< Of the sheet, in units of its longer side.
  double distance, focal;
  double sineX, cosineX, sineY, cosineY, sineZ, cosineZ;
  double centreX, centreY;

  [[nodiscard]] std::array<double, 2> project(double u, double v) const {
    double x = (u - 0.5) * width, y = (v - 0.5) * height, z = 0;
    const double xx = x * cosineZ - y * sineZ;
    y = x * sineZ + y * cosineZ;
    x = xx * cosineY;
    z = xx * sineY;
    const double yy = y * cosineX - z * sineX;
    z = y * sineX + z * cosineX + distance;
    return {centreX + focal * x / z, centreY + focal * yy / z};
  }
};

Geometry geometryOf(const Pixels& page, const Camera& camera) {
  Geometry g{};
  const double longer = std::max(page.width, page.height);
  g.width = page.width / longer;
  g.height = page.height / longer;
  g.focal = kFocal * std::max(camera.width, camera.height);
  g.distance =
      g.focal * std::max(g.width / (camera.width * camera.fill), g.height / (camera.height * camera.fill));
  g.sineX = std::sin(camera.tiltDown * kDegree), g.cosineX = std::cos(camera.tiltDown * kDegree);
  g.sineY = std::sin(camera.tiltAcross * kDegree), g.cosineY = std::cos(camera.tiltAcross * kDegree);
  g.sineZ = std::sin(camera.turn * kDegree), g.cosineZ = std::cos(camera.turn * kDegree);
  g.centreX = camera.width / 2.0, g.centreY = camera.height / 2.0;
  return g;
}

/// The projective map from the photograph to the sheet, by the four corners (Heckbert: square to quad,
/// turned).
std::array<double, 9> toSheet(const std::array<std::array<double, 2>, 4>& p) {
  const double dx1 = p[1][0] - p[2][0], dx2 = p[3][0] - p[2][0], dx3 = p[0][0] - p[1][0] + p[2][0] - p[3][0];
  const double dy1 = p[1][1] - p[2][1], dy2 = p[3][1] - p[2][1], dy3 = p[0][1] - p[1][1] + p[2][1] - p[3][1];
  const double sine = dx1 * dy2 - dx2 * dy1;
  const double g = (dx3 * dy2 - dx2 * dy3) / sine, h = (dx1 * dy3 - dx3 * dy1) / sine;
  const double a = p[1][0] - p[0][0] + g * p[1][0], b = p[3][0] - p[0][0] + h * p[3][0], c = p[0][0];
  const double d = p[1][1] - p[0][1] + g * p[1][1], e = p[3][1] - p[0][1] + h * p[3][1], f = p[0][1];
  return {e - f * h,     c * h - b,     b * f - c * e, f * g - d,    a - c * g,
          c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d};
}

std::array<double, 3> sampled(const Pixels& page, double x, double y) {
  x = std::clamp(x, 0.0, page.width - 1.001);
  y = std::clamp(y, 0.0, page.height - 1.001);
  const auto left = static_cast<std::size_t>(x), top = static_cast<std::size_t>(y);
  const double across = x - double(left), down = y - double(top);
  const std::size_t row = static_cast<std::size_t>(page.width) * 3;
  const std::uint8_t* at = &page.rgb[top * row + left * 3];
  const std::size_t right = left + 1 < static_cast<std::size_t>(page.width) ? 3 : 0;
  const std::size_t below = top + 1 < static_cast<std::size_t>(page.height) ? row : 0;
  std::array<double, 3> value{};
  for (std::size_t c = 0; c < 3; ++c)
    value[c] = (at[c] * (1 - across) + at[c + right] * across) * (1 - down) +
               (at[c + below] * (1 - across) + at[c + below + right] * across) * down;
  return value;
}

std::vector<float> bell(double deviation) {
  const int reach = int(std::ceil(3 * deviation));
  std::vector<float> weights;
  double sum = 0;
  for (int i = -reach; i <= reach; ++i) {
    weights.push_back(float(std::exp(-i * i / (2 * deviation * deviation))));
    sum += weights.back();
  }
  for (float& weight : weights)
    weight = float(weight / sum);
  return weights;
}

void convolve(Pixels& pixels, const std::vector<float>& weights, bool across) {
  const int reach = int(weights.size()) / 2;
  const int lines = across ? pixels.height : pixels.width, length = across ? pixels.width : pixels.height;
  const auto step = static_cast<std::size_t>(across ? 3 : 3 * pixels.width);
  std::vector<float> line(static_cast<std::size_t>(length + 2 * reach) * 3),
      sum(static_cast<std::size_t>(length) * 3);
  for (int i = 0; i < lines; ++i) {
    std::uint8_t* begin =
        &pixels.rgb[static_cast<std::size_t>(i) * (across ? static_cast<std::size_t>(pixels.width) * 3 : 3)];
    for (int j = -reach; j < length + reach; ++j)
      for (std::size_t c = 0; c < 3; ++c)
        line[static_cast<std::size_t>(j + reach) * 3 + c] =
            begin[static_cast<std::size_t>(std::clamp(j, 0, length - 1)) * step + c];
    std::fill(sum.begin(), sum.end(), 0.F);
    for (std::size_t k = 0; k < weights.size(); ++k)
      for (std::size_t j = 0; j < sum.size(); ++j)
        sum[j] += weights[k] * line[j + 3 * k];
    for (int j = 0; j < length; ++j)
      for (std::size_t c = 0; c < 3; ++c)
        begin[static_cast<std::size_t>(j) * step + c] =
            level(double(sum[static_cast<std::size_t>(j) * 3 + c]) + 0.5);
  }
}

void soften(Pixels& pixels, double pixelsPerMm, const Camera& camera) {
  if (const double deviation = camera.blur * pixelsPerMm; deviation > 0.3) {
    convolve(pixels, bell(deviation), true);
    convolve(pixels, bell(deviation), false);
  }
  if (const int length = int(camera.motion * pixelsPerMm); length > 1)
    convolve(
        pixels,
        std::vector<float>(static_cast<std::size_t>(length / 2 * 2 + 1), 1.F / float(length / 2 * 2 + 1)),
        true);
}

/// Light and sensor, pixel by pixel. `glareX`, `glareY`: the middle of the lamp's reflection.
void expose(Pixels& pixels, double pixelsPerMm, const Camera& camera) {
  std::minstd_rand random(camera.seed);
  std::vector<float> noise(1 << 16);
  std::normal_distribution<float> normal(0, float(camera.noise > 0 ? camera.noise : 1));
  for (float& one : noise)
    one = normal(random);
  const double radius = camera.glare * pixelsPerMm;
  std::uint8_t* at = pixels.rgb.data();
  for (int y = 0; y < pixels.height; ++y) {
    std::size_t next = random() % noise.size();
    for (int x = 0; x < pixels.width; ++x) {
      const double across = double(x) / pixels.width, down = double(y) / pixels.height;
      const double light = camera.exposure * (1 - camera.falloff * (0.6 * across + 0.4 * down * down));
      const double far =
          radius > 0 ? std::hypot(x - pixels.width / 2.0, y - pixels.height / 2.0) / radius : 9;
      const double lamp = far < 9 ? 420 * std::exp(-far * far * far) : 0;
      for (int c = 0; c < 3; ++c, ++at)
        *at = level(*at * light + lamp + (camera.noise > 0 ? double(noise[next++ % noise.size()]) : 0) + 0.5);
    }
  }
}

}  // namespace

Photograph photographed(const Pixels& page, double longerMm, const Camera& camera) {
  const Geometry geometry = geometryOf(page, camera);
  std::array<std::array<double, 2>, 4> corners{};
  for (std::size_t i = 0; i < 4; ++i)
    corners[i] = geometry.project(i == 1 || i == 2 ? 1 : 0, i >= 2 ? 1 : 0);
  const auto h = toSheet(corners);
  Photograph photo;
  photo.pixels.width = camera.width;
  photo.pixels.height = camera.height;
  photo.pixels.rgb.resize(static_cast<std::size_t>(camera.width) * static_cast<std::size_t>(camera.height) *
                          3);
  std::minstd_rand random(camera.seed + 77);
  std::uint8_t* at = photo.pixels.rgb.data();
  for (int y = 0; y < camera.height; ++y)
    for (int x = 0; x < camera.width; ++x, at += 3) {
      const double w = h[6] * x + h[7] * y + h[8];
      const double u = (h[0] * x + h[1] * y + h[2]) / w, v = (h[3] * x + h[4] * y + h[5]) / w;
      const bool isSheet = u >= 0 && u <= 1 && v >= 0 && v <= 1;
      const int grain = int(random() >> 8) % 9 - 4 + int(8 * std::sin(x * 0.011 + 2 * std::sin(y * 0.004)));
      const auto colour =
          isSheet ? sampled(page, u * page.width - 0.5, v * page.height - 0.5)
                  : std::array<double, 3>{double(camera.desk[0] + grain), double(camera.desk[1] + grain),
                                          double(camera.desk[2] + grain)};
      for (std::size_t c = 0; c < 3; ++c)
        at[c] = level(colour[c]);
    }
  const double pixelsPerMm = geometry.focal / geometry.distance / longerMm;
  soften(photo.pixels, pixelsPerMm, camera);
  expose(photo.pixels, pixelsPerMm, camera);
  for (std::size_t i = 0; i < 4; ++i)
    photo.corners[i] = {corners[i][0] / camera.width, corners[i][1] / camera.height};
  return photo;
}

Pixels damaged(const Pixels& page, double longerMm, const Camera& camera) {
  Pixels out = page;
  const double pixelsPerMm = std::max(page.width, page.height) / longerMm;
  soften(out, pixelsPerMm, camera);
  expose(out, pixelsPerMm, camera);
  return out;
}

}  // namespace tarim::tests
