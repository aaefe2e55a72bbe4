// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a page names its applicant (五(一)15): the name and the present unit, also in its short forms, and
// codes that lead to a page about the person; and every seal and every face, whose nobody can tell. What is
// found is a proposal for a mask, or a doubt about the answer that a page needs none; it never draws one.
#include "shared/dossier/dossier.hpp"
#include "shared/pages/codes.hpp"
#include "shared/pages/marks.hpp"
#include "shared/pages/page_text.hpp"

#include <span>
#include <string>
#include <vector>

namespace tarim::reading {

enum class Naming { Name, Unit, IdNumber, Code, Seal, Eyes };

struct NamingArea {
  Naming what = Naming::Name;
  pages::Area area;  ///< A little larger than the ink.
  bool operator==(const NamingArea&) const = default;
};

/// The short forms of a unit's name: without the regions before it (且末县, 巴音郭楞蒙古自治州) and without
/// 有限公司 and its like behind. None shorter than four characters: those are words of any text.
std::vector<std::string> shortForms(const std::string& unit);

/// Where the applicant of this dossier is named on a page, by its readings; places that touch are one area.
std::vector<NamingArea> namingAreas(const dossier::Dossier& dossier,
                                    std::span<const pages::PageText> readings,
                                    std::span<const pages::PageCode> codes,
                                    std::span<const pages::PageMark> marks = {});

}  // namespace tarim::reading
