// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/verdicts.hpp"

#include "shared/pages/thresholds.hpp"

#include <algorithm>
#include <cstdlib>

namespace tarim::pages {
namespace {

class Judgement {
 public:
  void atMost(Flaw flaw, std::int64_t measured, std::int64_t limit) {
    if (measured > limit) m_verdicts.push_back({flaw, measured, limit});
  }
  void atLeast(Flaw flaw, std::int64_t measured, std::int64_t limit) {
    if (measured < limit) m_verdicts.push_back({flaw, measured, limit});
  }
  std::vector<Verdict> take() { return std::move(m_verdicts); }

 private:
  std::vector<Verdict> m_verdicts;
};

/// 1234 as "1.2" with a unit of 1000.
std::string tenths(std::int64_t value, std::int64_t unit) {
  const std::int64_t rounded = (std::abs(value) * 10 + unit / 2) / unit;
  return std::to_string(rounded / 10) + "." + std::to_string(rounded % 10);
}

struct Wording {
  base::Words name;
  std::string_view zh, en;  ///< “%1” is the number.
};

Wording wordingOf(Flaw flaw) {
  switch (flaw) {
    case Flaw::Blurred:
      return {{"模糊", "Blurred"},
              "字迹模糊（笔画边缘宽约 %1 毫米），小字看不清。请擦净镜头、放稳后重新拍摄或扫描。",
              "The writing is blurred (edges about %1 mm wide), and small characters cannot be read. Please "
              "wipe the lens, "
              "hold still and take the picture again."};
    case Flaw::Dark:
      return {
          {"太暗", "Dark"},
          "画面太暗（纸面亮度 %1，满值 255）。请到光线充足处重新拍摄，或调亮后再扫描。",
          "The picture is too dark (paper at %1 of 255). Please take it again where there is more light."};
    case Flaw::Glare:
      return {{"反光", "Glare"},
              "纸面反光，约 %1% 的内容看不见。请关闭闪光灯、避开灯光直射后重新拍摄。",
              "Light is reflected, and about %1% of the page cannot be seen. Please turn the flash off, move "
              "the page away "
              "from the lamp and take the picture again."};
    case Flaw::Skewed:
      return {{"歪斜", "Askew"},
              "页面歪斜约 %1 度。请拉直，或摆正后重新扫描。",
              "The page lies askew by about %1 degrees. Please straighten it or scan it again."};
    case Flaw::TooFewPixels:
      return {{"像素不足", "Few pixels"},
              "图像太小（每英寸 %1 个像素），打印和放大后看不清。请按每英寸 200 以上重新扫描，或靠近些拍摄。",
              "The picture is too small (%1 pixels an inch) to be read when enlarged or printed. Please scan "
              "at 200 dpi or "
              "more, or take the picture from nearer."};
    case Flaw::CutEdges:
      return {{"边缘缺失", "Cut off"},
              "页面有 %1 边伸出了画面，内容可能不全。请让整页都在画面内，重新拍摄或扫描。",
              "%1 sides of the page go beyond the picture, so something may be missing. Please get the whole "
              "page into the "
              "picture and take it again."};
    case Flaw::Empty:
      return {{"空白页", "Empty page"},
              "这一页上没有看到文字。如果放反了或选错了，请更换；确实是空白的反面可以保留。",
              "Nothing is written on this page. If it is the wrong side or the wrong file, please replace "
              "it; an empty back "
              "may stay."};
    case Flaw::Duplicate:
      return {{"重复", "Duplicate"},
              "这一页与另一页看起来相同。请核对是否重复添加。",
              "This page looks the same as another one. Please check whether it was added twice."};
    default:
      return {};
  }
}

Wording portraitWordingOf(Flaw flaw) {
  switch (flaw) {
    case Flaw::NoFace:
      return {{"未见人脸", "No face"},
              "照片上没有找到正面人脸。请使用近期正面免冠证件照。",
              "No face was found that looks into the camera. Please use a recent portrait from the front."};
    case Flaw::SeveralFaces:
      return {{"不止一人", "Several faces"},
              "照片上有 %1 张人脸。请使用只有本人的证件照。",
              "There are %1 faces on the picture. Please use a portrait of yourself alone."};
    case Flaw::FaceSize:
      return {{"人脸大小", "Size of face"},
              "人脸高度占照片的 %1%，证件照一般为 33%–75%。请重新裁剪。",
              "The face takes %1% of the picture's height; a portrait has 33–75%. Please crop it anew."};
    case Flaw::Proportions:
      return {{"照片比例", "Proportions"},
              "照片宽高比为 %1%，一寸照应为 71%（25×35 毫米）。请按一寸照裁剪。",
              "The picture's width is %1% of its height; a one-inch portrait (25 × 35 mm) has 71%. Please "
              "crop it."};
    case Flaw::Background:
      return {{"背景不纯", "Background"},
              "照片背景不是单一颜色（偏差 %1）。请使用纯色背景的证件照。",
              "The background has no single colour (deviation %1). Please use a portrait before a plain "
              "background."};
    default:
      return wordingOf(flaw);
  }
}

std::string numberOf(const Verdict& verdict) {
  switch (verdict.flaw) {
    case Flaw::Blurred:
      return tenths(verdict.measured, 1000);
    case Flaw::Glare:
    case Flaw::Skewed:
      return tenths(verdict.measured, 100);
    case Flaw::FaceSize:
    case Flaw::Proportions:
      return std::to_string((verdict.measured + 50) / 100);
    default:
      return std::to_string(verdict.measured);
  }
}

std::string withNumber(std::string_view words, const std::string& number) {
  std::string text(words);
  if (const auto at = text.find("%1"); at != std::string::npos) text.replace(at, 2, number);
  return text;
}

}  // namespace

std::vector<Verdict> judge(const Measures& measures) {
  Judgement judgement;
  const bool isEmpty = measures.contrast == 0 || measures.ink < kLeastInk;
  judgement.atLeast(Flaw::Dark, measures.paper, kLeastPaper);
  if (isEmpty) judgement.atMost(Flaw::Empty, kLeastInk, measures.contrast == 0 ? 0 : measures.ink);
  judgement.atMost(Flaw::Blurred, measures.blur, kMostBlur);
  judgement.atMost(Flaw::Glare, measures.glare, kMostGlare);
  judgement.atLeast(Flaw::TooFewPixels, measures.dpi, kLeastDpi);
  judgement.atMost(Flaw::CutEdges, measures.cutSides, 0);
  judgement.atMost(Flaw::Skewed, std::abs(measures.skew), kMostSkew);
  return judgement.take();
}

std::vector<Verdict> judgePortrait(const Portrait& portrait) {
  Judgement judgement;
  const std::int64_t proportion = std::int64_t{portrait.width} * 10000 / std::max(portrait.height, 1);
  if (std::abs(proportion - kPortraitProportion) > kMostProportionError)
    judgement.atMost(Flaw::Proportions, proportion,
                     proportion > kPortraitProportion ? kPortraitProportion : proportion - 1);
  judgement.atLeast(Flaw::NoFace, portrait.faces, 1);
  judgement.atMost(Flaw::SeveralFaces, portrait.faces, 1);
  if (portrait.faces == 1) {
    judgement.atLeast(Flaw::FaceSize, portrait.faceHeight, kLeastFace);
    judgement.atMost(Flaw::FaceSize, portrait.faceHeight, kMostFace);
    judgement.atMost(Flaw::Background, portrait.background, kMostBackgroundDeviation);
  }
  return judgement.take();
}

std::vector<Verdict> judgeDuplicate(std::string_view hash, std::string_view other) {
  const int bits = distance(hash, other);
  if (bits > kMostBitsOfDuplicate) return {};
  return {{Flaw::Duplicate, bits, kMostBitsOfDuplicate}};
}

VerdictText describe(const Verdict& verdict) {
  const Wording wording = portraitWordingOf(verdict.flaw);
  const std::string number = numberOf(verdict);
  return {withNumber(wording.zh, number), withNumber(wording.en, number)};
}

base::Words nameOf(Flaw flaw) {
  return portraitWordingOf(flaw).name;
}

}  // namespace tarim::pages
