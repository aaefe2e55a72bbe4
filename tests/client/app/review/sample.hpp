// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One application in its second submission, as a server would hand it to a reviewer: a gap in the work
// history was returned and mended, a duty was reworded, a page was replaced. And queues as long as asked for.
// Made from the shipped policy.
#include "client/app/review/opened_dossier.hpp"

#include <map>

namespace tarim::tests {

inline constexpr const char* kSampleApplication = "a0147";
/// What the applicant answered to the last reason of the return.
inline constexpr const char* kSampleAnswer = "照片已在第一次提交时上传，见第 1 项附件，请核对。";

/// 2024-09-14T10:21+08:00, inside the review window.
base::Instant reviewTime();
policy::PolicyPtr samplePolicy();

struct Sample {
  dossier::Dossier before;
  dossier::Dossier now;
  std::map<std::string, base::Bytes> files;  ///< By hash.
  wire::ReviewDossier answer;
};
/// `step`: where it lies; the events lead there.
Sample makeSample(const std::string& step = "recommend_review");
/// Up to the first submission only.
Sample makeFirstSubmission();

/// A reason by the names of its parts; the rest is empty.
struct ReasonParts {
  std::string table{};
  std::string row{};
  std::string column{};
  std::string slot{};
  std::string attachment{};
  std::string code{};
  std::string words{};
};
inline workflow::Reason reason(ReasonParts parts) {
  return {parts.table, parts.row, parts.column, parts.slot, parts.attachment, {}, parts.code, parts.words};
}

wire::QueueRow sampleRow();
/// The sample and others at every state, `rows` in all.
wire::Queue makeQueue(int rows);

}  // namespace tarim::tests
