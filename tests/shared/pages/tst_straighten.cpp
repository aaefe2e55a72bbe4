// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Pages drawn here with known strokes and seals, photographed by the camera model, and made pages again by
// the real tarim-page-reader.
#include "shared/imaging/probe.hpp"
#include "shared/imaging/turbo.hpp"
#include "shared/pages/straighten.hpp"
#include "tests/shared/pages/suites.hpp"
#include "tests/support/camera.hpp"

#include <QTest>

#include <cmath>
#include <random>

using namespace tarim;
using base::Code;
using imaging::Pixels;

namespace {

void fill(Pixels& page, int x, int y, int width, int height, std::array<std::uint8_t, 3> colour) {
  for (int row = y; row < y + height; ++row)
    for (int column = x; column < x + width; ++column)
      for (std::size_t c = 0; c < 3; ++c)
        page.rgb[std::size_t((row * page.width + column) * 3) + c] = colour[c];
}

/// A4 at 150 dpi with lines of strokes, 2 pixels thick, and perhaps a red seal.
Pixels page(bool seal) {
  Pixels page{1240, 1754, base::Bytes(std::size_t{1240} * 1754 * 3, 250)};
  std::minstd_rand random(7);
  for (int y = 150; y < 1500; y += 50)
    for (int x = 120; x < 1080; x += 34) {
      for (int stroke = 0; stroke < 3; ++stroke)
        fill(page, x, y + int(random() % 24), 26, 2, {30, 30, 34});
      fill(page, x + int(random() % 24), y, 2, 26, {30, 30, 34});
    }
  if (seal) fill(page, 800, 1530, 120, 120, {208, 40, 44});
  return page;
}

base::Bytes jpegOf(const Pixels& pixels) {
  return imaging::encodeJpeg(pixels, 93, imaging::Chroma::Halved).value();
}

tests::Camera telephone() {
  tests::Camera camera;
  camera.width = 1800, camera.height = 2400;
  camera.fill = 0.82;
  camera.tiltAcross = 7, camera.tiltDown = -6, camera.turn = 4;
  camera.exposure = 0.8, camera.falloff = 0.4, camera.noise = 3;
  return camera;
}

double farthest(const pages::Corners& found, const tests::Photograph& photo) {
  double most = 0;
  for (std::size_t i = 0; i < 4; ++i)
    most = std::max(most, std::hypot(found[i].x / 10000.0 - photo.corners[i][0],
                                     found[i].y / 10000.0 - photo.corners[i][1]));
  return most;
}

class StraightenTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void aPhotographBecomesAPage();
  void aSealKeepsItsColour();
  void cornersOfAPersonAreTaken();
  void cornersSnapToTheEdges();
  void noSheetIsSaid();
  void cornersThatEncloseNothingAreRefused();
  void aLimitOfBytesIsKept();

 private:
  tests::Photograph m_photo;
  base::Bytes m_jpeg;
};

void StraightenTest::initTestCase() {
  m_photo = tests::photographed(page(true), 297, telephone());
  m_jpeg = jpegOf(m_photo.pixels);
  const auto answer = pages::straighten(m_jpeg, {});
  if (!answer && answer.error().code() == Code::NotNow) {
    QVERIFY(answer.error().detail().find("built without OpenCV") != std::string::npos);
    QSKIP("built without OpenCV");
  }
}

void StraightenTest::aPhotographBecomesAPage() {
  const auto photo = tests::photographed(page(false), 297, telephone());
  const base::Bytes before = jpegOf(photo.pixels);
  const auto made = pages::straighten(before, {});
  QVERIFY2(made, made ? "" : made.error().line().c_str());
  QVERIFY2(farthest(made->page.corners, photo) < 0.006,
           std::to_string(farthest(made->page.corners, photo)).c_str());
  QVERIFY(made->page.grey);
  QVERIFY(made->page.evened);
  const double proportion = double(made->page.height) / made->page.width;
  QVERIFY2(std::abs(proportion - 297.0 / 210) < 0.02, std::to_string(proportion).c_str());
  QVERIFY2(made->jpeg.size() * 2 < before.size(), std::to_string(made->jpeg.size()).c_str());
  // The paper is white in every corner, where the photograph was up to a third darker.
  const auto pixels = imaging::decode(made->jpeg, 0);
  QVERIFY(pixels);
  for (const auto& [x, y] :
       {std::pair(0.04, 0.04), std::pair(0.96, 0.04), std::pair(0.04, 0.96), std::pair(0.96, 0.96)}) {
    const auto at =
        (std::size_t(y * pixels->height) * std::size_t(pixels->width) + std::size_t(x * pixels->width)) * 3;
    QVERIFY2(pixels->rgb[at] > 225, std::to_string(pixels->rgb[at]).c_str());
  }
  const auto after = pages::measure(made->jpeg);
  QVERIFY(after);
  QVERIFY2(std::abs(after->skew) <= 50, std::to_string(after->skew).c_str());
}

void StraightenTest::aSealKeepsItsColour() {
  const auto made = pages::straighten(m_jpeg, {});
  QVERIFY(made);
  QVERIFY(!made->page.grey);
  const auto pixels = imaging::decode(made->jpeg, 0);
  QVERIFY(pixels);
  const auto at = (std::size_t(1590.0 / 1754 * pixels->height) * std::size_t(pixels->width) +
                   std::size_t(860.0 / 1240 * pixels->width)) *
                  3;
  QVERIFY2(pixels->rgb[at] > pixels->rgb[at + 1] + 80, std::to_string(pixels->rgb[at + 1]).c_str());
}

void StraightenTest::cornersOfAPersonAreTaken() {
  pages::Straightening how;
  how.corners = {{2000, 2000}, {8000, 2000}, {8000, 8000}, {2000, 8000}};
  const auto made = pages::straighten(m_jpeg, how);
  QVERIFY(made);
  QCOMPARE(made->page.corners, how.corners);
}

void StraightenTest::cornersSnapToTheEdges() {
  pages::Corners dragged;
  for (const auto& [x, y] : m_photo.corners)
    dragged.push_back({int(x * 10000) + 90, int(y * 10000) + 90});
  const auto snapped = pages::snapped(m_jpeg, dragged);
  QVERIFY2(snapped, snapped ? "" : snapped.error().line().c_str());
  QVERIFY2(farthest(*snapped, m_photo) < 0.004, std::to_string(farthest(*snapped, m_photo)).c_str());
  QVERIFY(farthest(dragged, m_photo) > 0.011);
}

void StraightenTest::noSheetIsSaid() {
  const auto made = pages::straighten(jpegOf(page(false)), {});
  QVERIFY(!made);
  QCOMPARE(made.error().code(), Code::NotFound);
  pages::Straightening whole;
  whole.whole = true;
  QVERIFY(pages::straighten(jpegOf(page(false)), whole));
}

void StraightenTest::cornersThatEncloseNothingAreRefused() {
  pages::Straightening how;
  for (const pages::Corners& corners : {pages::Corners{{0, 0}, {10000, 0}, {10000, 10000}},
                                        pages::Corners{{0, 0}, {9000, 9000}, {9000, 0}, {0, 9000}},
                                        pages::Corners{{500, 500}, {510, 500}, {510, 510}, {500, 510}}}) {
    how.corners = corners;
    const auto made = pages::straighten(m_jpeg, how);
    QVERIFY(!made);
    QCOMPARE(made.error().code(), Code::InvalidInput);
  }
}

void StraightenTest::aLimitOfBytesIsKept() {
  pages::Straightening how;
  const auto legible = pages::straighten(m_jpeg, how);
  QVERIFY2(legible, legible ? "" : legible.error().line().c_str());
  how.mostBytes = std::int64_t(legible->jpeg.size()) * 9 / 10;
  const auto limited = pages::straighten(m_jpeg, how);
  QVERIFY2(limited, limited ? "" : limited.error().line().c_str());
  QVERIFY(std::int64_t(limited->jpeg.size()) <= how.mostBytes);
  QVERIFY(limited->page.quality < legible->page.quality);
  how.mostBytes = 5'000;
  QCOMPARE(pages::straighten(m_jpeg, how).error().code(), Code::TooLarge);
}

}  // namespace

std::unique_ptr<QObject> makeStraightenTest() {
  return std::make_unique<StraightenTest>();
}

#include "tst_straighten.moc"
