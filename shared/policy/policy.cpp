// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Finding things in a policy, and the way from a file to one: limits, parse, read by the declared shape,
// check that it does not contradict itself, hash.
#include "shared/policy/policy.hpp"

#include "shared/base/files.hpp"
#include "shared/base/json.hpp"
#include "shared/base/json_scan.hpp"
#include "shared/base/text_file.hpp"
#include "shared/policy/consistency.hpp"
#include "shared/policy/proofs.hpp"
#include "shared/policy/read.hpp"

#include <algorithm>

namespace tarim::policy {

namespace {

template <class Things>
auto byId(const Things& things, std::string_view id) -> const typename Things::value_type* {
  const auto found =
      std::find_if(things.begin(), things.end(), [id](const auto& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

constexpr std::size_t kMaxPolicyBytes = 4u << 20;
constexpr std::size_t kMaxPolicyDepth = 16;

base::Error refused(const base::Error& why, std::string_view name) {
  base::Place place = why.place();
  place.file = std::string(name);
  if (place.path.empty()) place.path = "$";
  return base::Error(base::Code::InvalidPolicy, why.detail(), std::move(place));
}

}  // namespace

const Group* Policy::group(std::string_view groupId) const {
  return byId(groups, groupId);
}

const Window* Policy::window(std::string_view windowId) const {
  return byId(windows, windowId);
}

const Stage* Policy::stage(StageKind kind) const {
  for (const Stage& one : stages)
    if (one.kind == kind) return &one;
  return nullptr;
}

const Field* Policy::field(std::string_view groupId, std::string_view fieldId) const {
  const Group* owner = group(groupId);
  if (!owner) return nullptr;
  if (const Field* found = byId(owner->fields, fieldId)) return found;
  return byId(owner->rows.fields, fieldId);
}

const Slot* Policy::slot(std::string_view slotId) const {
  const Group* owner = groupOfSlot(slotId);
  return owner ? byId(owner->evidence, slotId) : nullptr;
}

const Group* Policy::groupOfSlot(std::string_view slotId) const {
  for (const Group& owner : groups)
    if (byId(owner.evidence, slotId)) return &owner;
  return nullptr;
}

base::Result<PolicyPtr> loadText(std::string_view bytes, std::string_view name) {
  const auto read = base::textInFile(bytes);
  if (!read) return refused(read.error(), name);
  const std::string_view text = *read;
  // A second "rules" would silently replace the first: half a policy.
  if (text.size() <= kMaxPolicyBytes)
    if (const auto looked = base::scanJson(text, {kMaxPolicyDepth}); !looked)
      return refused(looked.error(), name);
  auto value = base::parseJson(text, {kMaxPolicyBytes, kMaxPolicyDepth});
  if (!value) return refused(value.error(), name);
  removeRemarks(*value);
  auto policy = readPolicy(*value);
  if (!policy) return refused(policy.error(), name);
  if (const auto contradiction = findContradiction(*policy)) return refused(*contradiction, name);
  if (const auto proofs = readProofs(*policy, *value); !proofs) return refused(proofs.error(), name);
  policy->text = base::canonicalJson(*value);
  policy->hash = base::sha256(policy->text);
  return PolicyPtr(std::make_shared<const Policy>(std::move(*policy)));
}

base::Result<PolicyPtr> loadFolder(const std::string& folder) {
  base::DiskFiles files;
  const auto bytes = files.read(base::Path(folder) / "policy.json", kMaxPolicyBytes);
  if (!bytes) return refused(bytes.error(), "policy.json");
  return loadText(base::textOf(*bytes), "policy.json");
}

}  // namespace tarim::policy
