// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// portrait: faces and background of a one-inch portrait (shared/pages/portrait.hpp).
#include "shared/pages/portrait.hpp"

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <algorithm>
#include <cmath>

#include "reader/pages/page_commands.hpp"
#include "reader/pages/page_picture.hpp"

namespace tarim::reader {
namespace {

constexpr int kPortraitSide = 480;  ///< Pixels: a face is at least a seventh of them.
constexpr int kSmallestFace = kPortraitSide / 7;
constexpr int kLeastNeighbours = 6;  ///< Detections that agree.

/// Loaded before the process gives up its right to open files.
cv::CascadeClassifier& faceCascade() {
  static cv::CascadeClassifier cascade;
  return cascade;
}

/// The strip at the top, and beside the head above the chin: what is background in every portrait.
double backgroundDeviation(const cv::Mat& rgb, const cv::Rect& face) {
  cv::Mat mask = cv::Mat::zeros(rgb.size(), CV_8U);
  const int margin = std::max(2, rgb.cols / 50);
  const int bottom = std::min(rgb.rows, face.y + face.height / 2);
  const int beside = face.width * 45 / 100;
  const cv::Rect left(margin, margin, std::max(0, face.x - beside - margin), std::max(0, bottom - margin));
  const int from = face.x + face.width + beside;
  const cv::Rect right(from, margin, std::max(0, rgb.cols - margin - from), left.height);
  const cv::Rect top(margin, margin, rgb.cols - 2 * margin,
                     std::max(0, face.y - face.height * 55 / 100 - margin));
  for (const cv::Rect& place : {left, right, top}) {
    const cv::Rect inside = place & cv::Rect(0, 0, rgb.cols, rgb.rows);
    if (!inside.empty()) mask(inside).setTo(255);
  }
  if (cv::countNonZero(mask) < 100) return 0;
  cv::Mat smooth;
  cv::GaussianBlur(rgb, smooth, {5, 5}, 0);
  cv::Scalar mean, deviation;
  cv::meanStdDev(smooth, mean, deviation, mask);
  return std::max({deviation[0], deviation[1], deviation[2]});
}

}  // namespace

void prepareFaces() {
  faceCascade().load(TARIM_CASCADES "/haarcascade_frontalface_default.xml");
}

base::Result<PageAnswer> measurePortrait(std::string_view, base::ByteView file) {
  if (faceCascade().empty()) return unavailable("the cascades of opencv-data");
  const auto picture = decodePage(file, kMostPageSide);
  if (!picture) return picture.error();
  pages::Portrait portrait;
  portrait.width = picture->rgb.cols;
  portrait.height = picture->rgb.rows;
  const double scale = std::min(1.0, double(kPortraitSide) / std::max(portrait.width, portrait.height));
  cv::Mat small, grey;
  cv::resize(picture->rgb, small, {}, scale, scale, cv::INTER_AREA);
  cv::cvtColor(small, grey, cv::COLOR_RGB2GRAY);
  cv::equalizeHist(grey, grey);
  std::vector<cv::Rect> faces;
  faceCascade().detectMultiScale(grey, faces, 1.08, kLeastNeighbours, 0, {kSmallestFace, kSmallestFace});
  portrait.faces = int(faces.size());
  if (!faces.empty()) {
    const cv::Rect face = *std::max_element(
        faces.begin(), faces.end(),
        [](const cv::Rect& one, const cv::Rect& other) { return one.area() < other.area(); });
    portrait.faceHeight = face.height * 10000 / small.rows;
    portrait.faceX = (2 * face.x + face.width) * 5000 / small.cols;
    portrait.faceY = (2 * face.y + face.height) * 5000 / small.rows;
    portrait.background = int(std::lround(backgroundDeviation(small, face)));
  }
  return PageAnswer{base::jsonOf(portrait).as_object(), {}};
}

}  // namespace tarim::reader
