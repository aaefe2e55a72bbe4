// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A server with two experts and frozen submissions under the whole policy of 2024. Submissions are frozen as
// they are given, without the rules, so that a test can put anything anywhere. Pages are drawn here.
#include "shared/dossier/attachments.hpp"
#include "shared/dossier/masks.hpp"
#include "shared/imaging/probe.hpp"
#include "tests/server/services/world.hpp"

namespace tarim::server::test {

struct BlindCase {
  BlindCase();

  /// A page of the submission to come; the bytes are uploaded. `type`: jpeg or pdf.
  dossier::Attachment addPage(const std::string& id, const std::string& slot, const base::Bytes& bytes,
                              const std::vector<dossier::Mask>& masks, const std::string& type = "jpeg");
  /// Freezes `dossier` as the next attempt.
  void submit();
  /// Every step of the review passes it.
  void receive();
  void submitAndReceive() {
    submit();
    receive();
  }
  void giveBack();
  BlindService& blind() { return world.services->blind; }
  /// What the first expert knows the application by.
  std::string assign() { return must(blind().assign("expert", application)); }
  wire::BlindDossier seen(const std::string& number) { return must(blind().dossier(expert, number)); }
  BlindPage row(const std::string& attachment, std::int64_t sheet = 1);
  BlindCounts check() { return must(blind().check(application, {})); }

  World world;
  std::string policy;  ///< Hash of bazhou-ecology-2024.
  policy::PolicyPtr form;
  std::string application = "a-planted-id";
  dossier::Dossier dossier;
  Identity expert;
  Identity other;  ///< An expert to whom nothing is assigned.
};

/// A white page, `width` × `height`.
imaging::Pixels whitePage(int width, int height);
/// Draws the text as a QR code of `scale` pixels a module, turned by `degrees` about (x, y), its centre.
/// Returns the side of the square around it, border included.
int drawCode(imaging::Pixels& page, const std::string& text, int scale, double degrees, int x, int y);
base::Bytes jpegOf(const imaging::Pixels& page);
/// The area of a square of pixels in units of the page, widened to whole units.
dossier::Mask areaOf(const imaging::Pixels& page, int left, int top, int width, int height);
}  // namespace tarim::server::test
