// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What was read of pages against what was answered about them: a page that "needs no mask" and names its
// applicant (五(一)15), and a slot that must carry a QR code on whose pages none could be read. No rules of
// the policy: those see the cells alone, and a reading is known to this device only, so both are warnings and
// block nothing. Pages that were not read yet are not spoken of.
#include "client/vault/settings.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/policy/policy.hpp"
#include "shared/reading/identity.hpp"
#include "shared/rules/findings.hpp"

#include <map>
#include <optional>

namespace tarim::client {

inline constexpr std::string_view kNamedOnPage = "reading.named";
inline constexpr std::string_view kNoCodeRead = "reading.no_code";

/// Keeps what it has found out, so that a page is looked at once for one name and unit; no text of a page.
/// For one thread at a time.
class PageFindings {
 public:
  [[nodiscard]] std::vector<rules::Finding> of(const VaultSettings& settings, const policy::Policy& policy,
                                               const dossier::Dossier& dossier,
                                               const std::vector<dossier::Attachment>& pages);

 private:
  struct Known {
    bool name = false;
    bool unit = false;
    bool number = false;
    std::optional<bool> qr;  ///< Nothing: codes cannot be read here.
    bool isWhole = false;    ///< Else a part of the page was not read yet.
    [[nodiscard]] bool isNamed() const { return name || unit || number; }
  };
  static rules::Finding namedOnPage(const policy::Policy& policy, const dossier::Attachment& page,
                                    const Known& known);
  /// Null when the page was not read.
  const Known* knownOf(const VaultSettings& settings, const dossier::Dossier& dossier,
                       const std::string& file);

  std::string m_person;  ///< Name, unit and ID number for which m_known holds.
  std::map<std::string, Known> m_known;
};

}  // namespace tarim::client
