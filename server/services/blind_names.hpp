// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What names an applicant, found and covered in texts (五(一)15: 遮盖姓名、单位等). The policy says which
// cells experts never see (Blind::Hide); what stands in such a cell is covered wherever it stands in another
// text: name, ID number, telephone, unit, school, numbers of certificates. So are the names of the account
// and of its unit.
//
// Texts are compared without white space, invisible characters, dots of all kinds (· ・ . 。) and dashes,
// with full-width letters and digits as plain ones and in one case: 阿依努尔·买买提 is found as 阿依努尔
// 买买提 and 阿依努尔．买买提, and by either part alone. Traditional forms and short forms of a unit are not
// found.
#include "shared/dossier/dossier.hpp"
#include "shared/policy/policy.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

inline constexpr std::string_view kCovered = "○○";

class BlindNames {
 public:
  /// Adds a text that names the person, and the parts of a name with a middle dot. What is too short to name
  /// anybody (one character; fewer than four letters or digits) is left out.
  void add(std::string_view text);
  /// The text with every occurrence replaced by kCovered.
  [[nodiscard]] std::string covered(std::string_view text) const;
  /// Everything that was added and could name somebody, longest first.
  [[nodiscard]] std::vector<std::string> all() const;
  /// The texts of which something stands in `text`, as they were added: for the person who looks into it.
  [[nodiscard]] std::vector<std::string> foundIn(std::string_view text) const;

 private:
  struct Name {
    std::string text;
    std::u32string folded;
  };
  void addOne(std::string_view text);
  std::vector<Name> m_names;  ///< Longest first.
};

/// The names of an application: what stands in the hidden cells of its submission.
BlindNames namesIn(const policy::Policy& policy, const dossier::Dossier& dossier);

}  // namespace tarim::server
