// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/authoring/names.hpp"

#include "shared/base/json.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace tarim::authoring {
namespace {

namespace json = boost::json;
using policy::Label;

struct Named {
  std::string_view key;
  std::string_view zh;
  std::string_view en;
};

constexpr auto kKeys = std::to_array<Named>({
    {"id", "编号", "id"},
    {"title", "名称", "title"},
    {"issuer", "发布单位", "issuer"},
    {"cycleYear", "申报年度", "cycle year"},
    {"demo", "演示", "demo"},
    {"windows", "时段", "window"},
    {"levels", "级别", "level"},
    {"kinds", "申报类型", "kind"},
    {"fees", "收费", "fee"},
    {"lists", "选项", "list"},
    {"groups", "项目", "item"},
    {"fields", "栏目", "field"},
    {"rows", "表格", "rows"},
    {"evidence", "材料", "evidence"},
    {"review", "审核", "review"},
    {"steps", "步骤", "step"},
    {"returnReasons", "退回原因", "reason"},
    {"calendar", "日历", "calendar"},
    {"years", "年度", "year"},
    {"regional", "地方假日", "regional holidays"},
    {"useRegional", "计入地方假日", "regional holidays count"},
    {"holidays", "假日", "holidays"},
    {"workdays", "调休上班", "make-up days"},
    {"blank", "空栏", "blank word"},
    {"vagueWords", "含糊的词", "vague word"},
    {"sentences", "照抄的话", "sentence"},
    {"clauses", "条款", "clause"},
    {"rules", "规则", "rule"},
    {"open", "待定事项", "open point"},
    {"exemptions", "免于答辩", "exemption"},
    {"ladder", "资格条件", "ladder"},
    {"lines", "条", "line"},
    {"papers", "纸质材料", "paper"},
    {"stages", "阶段", "stage"},
    {"from", "开始", "begins"},
    {"to", "结束", "ends"},
    {"label", "标签", "label"},
    {"help", "说明", "help"},
    {"hint", "提示", "hint"},
    {"words", "措辞", "words"},
    {"why", "缘由", "why"},
    {"clause", "依据", "clause"},
    {"type", "类型", "type"},
    {"required", "必填", "required"},
    {"blankWord", "无内容写“无”", "may say 无"},
    {"minCharacters", "最少字数", "least characters"},
    {"maxCharacters", "最多字数", "most characters"},
    {"minPages", "最少页数", "least pages"},
    {"maxPages", "最多页数", "most pages"},
    {"min", "最少行数", "least rows"},
    {"max", "最多行数", "most rows"},
    {"choices", "选项", "choice"},
    {"when", "条件", "condition"},
    {"perRow", "每行一份", "for each row"},
    {"twoSides", "正反面", "both sides"},
    {"types", "格式", "file types"},
    {"qr", "二维码", "QR code"},
    {"blind", "盲评可见", "shown to experts"},
    {"yuan", "元", "yuan"},
    {"check", "检查", "check"},
    {"severity", "轻重", "severity"},
    {"params", "参数", "parameters"},
    {"group", "所在项目", "shown at"},
    {"role", "角色", "role"},
    {"publicity", "公示", "publicity"},
    {"returnHours", "退回后小时数", "hours after a return"},
    {"returnCountsFrom", "时限起算", "hours count from"},
    {"maxSubmissions", "提交次数上限", "most submissions"},
    {"publicityWorkingDays", "公示工作日", "working days of publicity"},
    {"opinionSentence", "推荐意见", "opinion"},
    {"copies", "份数", "copies"},
    {"value", "取值", "value"},
    {"except", "除外", "except"},
    {"terms", "行业用语", "terms of the trade"},
});

std::string_view textIn(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  return value && value->is_string() ? std::string_view(value->get_string()) : std::string_view();
}

std::string plain(const json::value& value) {
  return value.is_string() ? std::string(std::string_view(value.get_string())) : base::canonicalJson(value);
}

std::string joined(const json::value& list) {
  std::string text;
  if (const auto* items = list.if_array())
    for (const json::value& item : *items)
      text +=
          (text.empty() ? "" : ", ") + (item.is_string() && item.get_string().empty() ? "\"\"" : plain(item));
  return text;
}

Label formatTerm(const json::object& term) {
  std::string cell(textIn(term, "table"));
  if (!cell.empty()) cell += "/";
  cell += textIn(term, "column");
  if (const json::value* none = term.if_contains("noneOf"))
    return {cell + " 不是 " + joined(*none), cell + " is not " + joined(*none)};
  const json::value* some = term.if_contains("oneOf");
  const std::string values = some ? joined(*some) : std::string();
  return {cell + " 是 " + values, cell + " is " + values};
}

Label describeCondition(const json::array& terms) {
  Label all;
  for (const json::value& term : terms) {
    const Label one = term.is_object() ? formatTerm(term.get_object()) : Label{plain(term), plain(term)};
    all.zh += (all.zh.empty() ? "" : "，并且 ") + one.zh;
    all.en += (all.en.empty() ? "" : " and ") + one.en;
  }
  return all;
}

}  // namespace

Label formatKey(std::string_view key) {
  const auto found =
      std::find_if(kKeys.begin(), kKeys.end(), [key](const Named& one) { return one.key == key; });
  if (found == kKeys.end()) return {std::string(key), std::string(key)};
  return {std::string(found->zh), std::string(found->en)};
}

Label formatValue(std::string_view key, const json::value& value) {
  if (value.is_bool()) return value.get_bool() ? Label{"是", "yes"} : Label{"否", "no"};
  if (const auto* terms = value.if_array(); terms && key == "when") return describeCondition(*terms);
  if (value.is_array() &&
      nameOf(value.get_array().empty() ? json::value() : value.get_array().front()).empty())
    return {joined(value), joined(value)};
  if (const auto* object = value.if_object(); object && object->contains("zh") && object->contains("en"))
    return {"“" + std::string(textIn(*object, "zh")) + "”", "“" + std::string(textIn(*object, "en")) + "”"};
  const std::string text = value.is_string() ? "“" + plain(value) + "”" : plain(value);
  return {text, text};
}

std::string nameOf(const json::value& element) {
  const json::object* object = element.if_object();
  if (!object) return {};
  for (const char* key : {"id", "word", "parameter"})
    if (const auto name = textIn(*object, key); !name.empty()) return std::string(name);
  if (object->contains("kind") && object->contains("level"))
    return std::string(textIn(*object, "kind")) + "/" + std::string(textIn(*object, "level"));
  const json::value* number = object->if_contains("number");
  return number ? plain(*number) : std::string();
}

Label calledBy(const json::value& element) {
  const std::string name = nameOf(element);
  const json::object* object = element.if_object();
  for (const char* key : {"label", "title"}) {
    const json::value* label = object ? object->if_contains(key) : nullptr;
    if (!label || !label->is_object()) continue;
    return {std::string(textIn(label->get_object(), "zh")) + "（" + name + "）",
            std::string(textIn(label->get_object(), "en")) + " (" + name + ")"};
  }
  if (object && object->contains("zh") && object->contains("en"))
    return {std::string(textIn(*object, "zh")) + "（" + name + "）",
            std::string(textIn(*object, "en")) + " (" + name + ")"};
  return {name, name};
}

}  // namespace tarim::authoring
