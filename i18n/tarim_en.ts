<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AccountPage</name>
    <message>
        <source>账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Tarim 职称申报</source>
        <translation>Tarim: applications for professional titles</translation>
    </message>
    <message>
        <source>没有网络也能填报。资料用密码加密，只保存在这台设备上；连上网络后传到本单位的服务器。</source>
        <translation>Works without a network. What you write is encrypted under your passphrase and kept on this device; once online it goes to your unit&apos;s server.</translation>
    </message>
    <message>
        <source>先设好密码，或用密码打开您的资料；然后核对它，再连接。</source>
        <translation>Set a passphrase first, or open your material with it; then check the file and connect.</translation>
    </message>
    <message>
        <source>加入文件已收到</source>
        <translation>The joining file is here</translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message>
        <source>修改一页扫描件</source>
        <translation>Changed a page</translation>
    </message>
    <message>
        <source>修改“%1”的一页</source>
        <translation>Changed a page of “%1”</translation>
    </message>
    <message>
        <source>回答“%1”的一页是否遮盖</source>
        <translation>Answered whether a page of “%1” needs masking</translation>
    </message>
    <message>
        <source>修改“%1”的一页上的遮盖</source>
        <translation>Changed the masks of a page of “%1”</translation>
    </message>
    <message>
        <source>旋转“%1”的一页</source>
        <translation>Turned a page of “%1”</translation>
    </message>
    <message>
        <source>取消“%1”的“无”</source>
        <translation>Took back “none” for “%1”</translation>
    </message>
    <message>
        <source>“%1”填“无”</source>
        <translation>Answered “none” for “%1”</translation>
    </message>
    <message>
        <source>修改“%1”</source>
        <translation>Changed “%1”</translation>
    </message>
    <message>
        <source>修改%1的“%2”</source>
        <translation>Changed “%2” of %1</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>row %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>添加 %1 页扫描件</source>
        <translation>Added %1 page(s)</translation>
    </message>
    <message>
        <source>在“%1”添加 %2 行</source>
        <translation>Added %2 row(s) to “%1”</translation>
    </message>
    <message>
        <source>修改几页扫描件</source>
        <translation>Changed several pages</translation>
    </message>
    <message>
        <source>修改申报的内容</source>
        <translation>Changed the application</translation>
    </message>
    <message>
        <source>调整“%1”的顺序</source>
        <translation>Changed the order of “%1”</translation>
    </message>
    <message>
        <source>修改对退回原因的答复</source>
        <translation>Changed the answer to a reason of the return</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>ApplicantAnswer</name>
    <message>
        <source>申报人答复</source>
        <translation>The applicant answers</translation>
    </message>
</context>
<context>
    <name>ApplicationActions</name>
    <message>
        <source>收起“%1”的其他操作</source>
        <translation>Fold what else can be done with “%1”</translation>
    </message>
    <message>
        <source>“%1”的其他操作</source>
        <translation>What else can be done with “%1”</translation>
    </message>
    <message>
        <source>复制成新的申报</source>
        <translation>Copy into a new application</translation>
    </message>
    <message>
        <source>撤回申报…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>删除草稿…</source>
        <translation>Delete draft…</translation>
    </message>
</context>
<context>
    <name>ApplicationsCard</name>
    <message>
        <source>我的申报</source>
        <translation>My applications</translation>
    </message>
    <message>
        <source>新的申报</source>
        <translation>New application</translation>
    </message>
    <message>
        <source>现在没有开放的申报。评委会发布通知后，联网同步一次就能看到。</source>
        <translation>Nothing is open at the moment. Once the committee publishes a notice, sync once and it appears here.</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>申报类型</source>
        <translation>Kind of application</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>开始填报</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>单位登记过的姓名、单位和县市会替您填好，请在表里核对，随时可以改。</source>
        <translation>The name, unit and county that your unit has registered are filled in for you. Please check them in the form; you can change them at any time.</translation>
    </message>
    <message>
        <source>基本信息、学历、经历、业绩等事实和它们的扫描件会带过来；承诺、遮盖、公示和只对当年有效的内容不带。</source>
        <translation>Facts such as personal data, education, work history and achievements come along with their scans; the promise, masks, publicity and what is valid for its year only do not.</translation>
    </message>
    <message>
        <source>复制自“%1”</source>
        <translation>Copy of “%1”</translation>
    </message>
    <message>
        <source>打开已有的那份</source>
        <translation>Open the existing one</translation>
    </message>
    <message>
        <source>%1。同一年度、同一类型一般只申报一份；两份都提交时，审核人会看到重复。</source>
        <translation>%1. In one year there is usually one application of a kind; if both are submitted, reviewers see the duplicate.</translation>
    </message>
    <message>
        <source>您已有一份同类型的申报</source>
        <translation>You already have an application of this kind</translation>
    </message>
    <message>
        <source>仍要另开一份</source>
        <translation>Begin another one anyway</translation>
    </message>
    <message>
        <source>撤回申报</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>撤回“%1”？</source>
        <translation>Withdraw “%1”?</translation>
    </message>
    <message>
        <source>删除草稿</source>
        <translation>Delete draft</translation>
    </message>
    <message>
        <source>它还没有提交过，删除不占用提交次数。您的各台设备同步后都不再显示它；内容仍保存着，可以在“已删除的草稿”里恢复。没有传完的扫描件不再上传。</source>
        <translation>It was never submitted, so no submission is used up. None of your devices shows it after its next sync; its content is kept and can be restored under “Deleted drafts”. Scans that have not arrived yet are no longer uploaded.</translation>
    </message>
    <message>
        <source>删除“%1”？</source>
        <translation>Delete “%1”?</translation>
    </message>
    <message>
        <source>请先选好通知、申报类型和级别。</source>
        <translation>Choose the notice, the kind and the level first.</translation>
    </message>
</context>
<context>
    <name>AttachButton</name>
    <message>
        <source>添加正面</source>
        <translation>Add the front</translation>
    </message>
    <message>
        <source>添加反面</source>
        <translation>Add the back</translation>
    </message>
    <message>
        <source>添加扫描件或照片</source>
        <translation>Add scans or photos</translation>
    </message>
    <message>
        <source>添加 PDF</source>
        <translation>Add a PDF</translation>
    </message>
    <message>
        <source>JPG、PNG 图片和 PDF 文件</source>
        <translation>JPG and PNG pictures and PDF files</translation>
    </message>
    <message>
        <source>JPG、PNG 图片</source>
        <translation>JPG and PNG pictures</translation>
    </message>
    <message>
        <source>PDF 文件</source>
        <translation>PDF files</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>从这份申报里删除的行和扫描件，一直留到您清空为止。</source>
        <translation>Rows and scans removed from this application; they stay until you empty the bin.</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>现在只能查看，不能恢复</source>
        <translation>For viewing only at the moment</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>打开这份申报以后还没有改动。</source>
        <translation>Nothing was changed since this application was opened.</translation>
    </message>
    <message>
        <source>上一步：%1</source>
        <translation>Last step: %1</translation>
    </message>
    <message>
        <source>删除的行和扫描件会出现在这里。</source>
        <translation>Removed rows and scans appear here.</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>恢复“%1”</source>
        <translation>Restore “%1”</translation>
    </message>
    <message>
        <source>清空回收站…</source>
        <translation>Empty the bin…</translation>
    </message>
    <message>
        <source>清空回收站，腾出 %1…</source>
        <translation>Empty the bin and free %1…</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>清空后这里的内容不能再恢复，其中只在本机的扫描件会彻底删除。还在使用的、已提交的扫描件不受影响；您的其他设备上的回收站不变。</source>
        <translation>What is here can then no longer be restored, and scans that are only on this device are deleted for good. Scans in use and submitted ones are not affected; the bins on your other devices stay as they are.</translation>
    </message>
    <message>
        <source>清空回收站？</source>
        <translation>Empty the bin?</translation>
    </message>
</context>
<context>
    <name>CarryCard</name>
    <message>
        <source>用U盘带走</source>
        <translation>Carry it on a USB stick</translation>
    </message>
    <message>
        <source>网络来不及时，把材料存进一个加密文件，请单位或有网络的同事带去传；他们看不到内容。服务器的回执用同样的办法带回来。</source>
        <translation>When the network is too slow, save everything into one encrypted file and let your unit or a colleague with a network carry it; they cannot see what is in it. The server&apos;s receipt comes back the same way.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>U盘很小：分成每个不超过 %1 MB 的文件</source>
        <translation>Small stick: split into files of at most %1 MB</translation>
    </message>
    <message>
        <source>存到U盘</source>
        <translation>Save to USB</translation>
    </message>
    <message>
        <source>读取带回的回执</source>
        <translation>Read a receipt</translation>
    </message>
    <message>
        <source>替别人带</source>
        <translation>Carry for a colleague</translation>
    </message>
    <message>
        <source>选择U盘或文件夹</source>
        <translation>Choose a stick or a folder</translation>
    </message>
    <message>
        <source>选择回执文件</source>
        <translation>Choose the receipt</translation>
    </message>
    <message>
        <source>选择同事的材料包（分成几个文件的，一并选择）</source>
        <translation>Choose your colleague&apos;s package (all its files, if it is split)</translation>
    </message>
    <message>
        <source>材料包和回执</source>
        <translation>Packages and replies</translation>
    </message>
    <message>
        <source>存到这里</source>
        <translation>Save here</translation>
    </message>
</context>
<context>
    <name>CopyReport</name>
    <message>
        <source>都复制过来了。请逐项核对，有变化的改过来。</source>
        <translation>Everything was copied. Please check item by item and correct what has changed.</translation>
    </message>
    <message>
        <source>下面 %1 处没有复制，需要重新填写。其余的请逐项核对，有变化的改过来；扫描件没有重新导入，是否遮盖要重新回答。</source>
        <translation>The %1 places below were not copied and are to be filled in anew. Please check the rest item by item and correct what has changed. Scans were not imported again; whether they need masking is to be answered anew.</translation>
    </message>
    <message>
        <source>去填写</source>
        <translation>Go on filling in</translation>
    </message>
    <message>
        <source>全部显示（%1 处）</source>
        <translation>Show all (%1)</translation>
    </message>
</context>
<context>
    <name>DecisionPane</name>
    <message>
        <source>%1 · %2 · 第 %3 次提交</source>
        <translation>%1 · %2 · submission %3</translation>
    </message>
    <message>
        <source>汇总与决定</source>
        <translation>Summary and decision</translation>
    </message>
    <message>
        <source>下一份</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>回到待审</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>决定已生效</source>
        <translation>The decision has taken effect</translation>
    </message>
    <message>
        <source>正在发送</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>决定没有生效</source>
        <translation>The decision did not take effect</translation>
    </message>
    <message>
        <source>去看</source>
        <translation>Look at them</translation>
    </message>
    <message>
        <source>全部看过以后才能通过。退回可以先作。</source>
        <translation>You can pass it only after seeing every item. You can return it at any time.</translation>
    </message>
    <message>
        <source>还有 %1 项没有看过</source>
        <translation>Items not seen yet: %1</translation>
    </message>
    <message>
        <source>各项全部符合，没有需要修改的地方。</source>
        <translation>All items are in order; nothing needs correction.</translation>
    </message>
    <message>
        <source>按规定最多提交三次。这次退回以后，今年不再受理这份申报。</source>
        <translation>Three submissions are allowed. After this return the application is closed for this year.</translation>
    </message>
    <message>
        <source>这是最后一次提交</source>
        <translation>This is the last submission</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1（申报号 %2）的第 %3 次提交，在“%4”环节。发出后不能撤回。</source>
        <translation>Submission %3 of %1 (number %2), at “%4”. Once sent it cannot be taken back.</translation>
    </message>
    <message>
        <source>确认：%1？</source>
        <translation>%1: are you sure?</translation>
    </message>
    <message>
        <source>%1（申报号 %2）将看到 %3 条原因。这是最后一次提交，退回以后不再受理。</source>
        <translation>%1 (number %2) will see %3 reasons. This is the last submission: after the return it is closed.</translation>
    </message>
    <message>
        <source>%1（申报号 %2）将看到 %3 条原因，并须在期限内修改后重新提交。</source>
        <translation>%1 (number %2) will see %3 reasons and must correct and resubmit in time.</translation>
    </message>
    <message>
        <source>上一轮有 %1 条原因没有改动，您也没有核实。仍要%2？</source>
        <translation>%1 reasons of the last return are neither changed nor checked by you. %2 all the same?</translation>
    </message>
    <message>
        <source>%1：“%2”</source>
        <translation>%1: “%2”</translation>
    </message>
</context>
<context>
    <name>FormerReasons</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>此处已修改</source>
        <translation>Changed here</translation>
    </message>
    <message>
        <source>已核实</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>此处没有改动</source>
        <translation>No change here</translation>
    </message>
    <message>
        <source>取消核实</source>
        <translation>Undo the check</translation>
    </message>
    <message>
        <source>核实，不必再改</source>
        <translation>Checked, nothing to mend</translation>
    </message>
    <message>
        <source>去看</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>ScanWindow</name>
    <message>
        <source>%1 · 扫描件</source>
        <translation>%1 · Scans</translation>
    </message>
</context>
<context>
    <name>MaskLayer</name>
    <message>
        <source>画遮盖：按回车键添加一处</source>
        <translation>Masks: press Enter to add one</translation>
    </message>
    <message>
        <source>方向键移动，Shift+方向键改大小，Delete 删除</source>
        <translation>Arrows move it, Shift+arrows resize it, Delete removes it</translation>
    </message>
    <message>
        <source>遮盖 %1，共 %2</source>
        <translation>Mask %1 of %2</translation>
    </message>
</context>
<context>
    <name>PageFilters</name>
    <message>
        <source>显示哪些页</source>
        <translation>Which pages are shown</translation>
    </message>
    <message>
        <source>全部 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>未回答 %1</source>
        <translation>Not answered %1</translation>
    </message>
    <message>
        <source>还没画遮盖 %1</source>
        <translation>To cover %1</translation>
    </message>
    <message>
        <source>未到服务器 %1</source>
        <translation>Not on the server %1</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>上一级文件夹</source>
        <translation>Folder above</translation>
    </message>
    <message>
        <source>文件夹的位置</source>
        <translation>Where this folder is</translation>
    </message>
    <message>
        <source>最新在前</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>按名称</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>按下换一种排序</source>
        <translation>Press for another order</translation>
    </message>
    <message>
        <source>文件夹里的文件</source>
        <translation>Files of this folder</translation>
    </message>
    <message>
        <source>回到主文件夹</source>
        <translation>Back to the home folder</translation>
    </message>
    <message>
        <source>U 盘可能已经拔出，或文件夹已被移走。请插好 U 盘，或换一个地方。</source>
        <translation>The stick may have been pulled out, or the folder was moved. Plug the stick in again, or choose another place.</translation>
    </message>
    <message>
        <source>这台电脑不让您读取它。请换一个文件夹，或请管理员开放权限。</source>
        <translation>This computer does not let you read it. Choose another folder, or ask its administrator.</translation>
    </message>
    <message>
        <source>请换一个文件夹。刚放进来的文件会自动出现在这里。</source>
        <translation>Choose another folder. Files that are put here appear by themselves.</translation>
    </message>
    <message>
        <source>这个文件夹不在了</source>
        <translation>This folder is not there any more</translation>
    </message>
    <message>
        <source>没有权限打开这个文件夹</source>
        <translation>This folder cannot be opened</translation>
    </message>
    <message>
        <source>这个文件夹是空的</source>
        <translation>This folder is empty</translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>这里已有同名文件，保存会替换它。</source>
        <translation>A file of that name is here; saving replaces it.</translation>
    </message>
    <message>
        <source>已选 %1 个，按数字的顺序添加</source>
        <translation>%1 chosen, added in the order of their numbers</translation>
    </message>
    <message>
        <source>文件太多，只显示其中一部分。请把要用的文件单独放一个文件夹。</source>
        <translation>Too many files to show all. Put those you need into a folder of their own.</translation>
    </message>
    <message>
        <source>可以选：%1</source>
        <translation>You can choose: %1</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>选这个文件夹</source>
        <translation>Choose this folder</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>选这 %1 个</source>
        <translation>Choose these %1</translation>
    </message>
    <message>
        <source>选这个文件</source>
        <translation>Choose this file</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>这里不收这种文件</source>
        <translation>Not a kind that is taken here</translation>
    </message>
    <message>
        <source>空文件，没有内容</source>
        <translation>Empty file</translation>
    </message>
    <message>
        <source>%1，超过 %2 MB</source>
        <translation>%1, above %2 MB</translation>
    </message>
    <message>
        <source>没有权限读取</source>
        <translation>You may not read it</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>FileTile</name>
    <message>
        <source>打不开，可能已损坏</source>
        <translation>Cannot be opened, perhaps damaged</translation>
    </message>
    <message>
        <source>文件夹 %1</source>
        <translation>Folder %1</translation>
    </message>
    <message>
        <source>已选，第 %1 个</source>
        <translation>chosen, number %1</translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message>
        <source>粘贴的图片</source>
        <translation>Pasted picture</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>文件在哪里</source>
        <translation>Where the files are</translation>
    </message>
</context>
<context>
    <name>DiscardedCard</name>
    <message>
        <source>已删除的草稿（%1）</source>
        <translation>Deleted drafts (%1)</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>恢复“%1”</source>
        <translation>Restore “%1”</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>接下来</source>
        <translation>What happens next</translation>
    </message>
</context>
<context>
    <name>QueuedCard</name>
    <message>
        <source>等待送到服务器</source>
        <translation>Waiting to reach the server</translation>
    </message>
    <message>
        <source>提交已签好名，存在本机。连上网络会自动送出，服务器收下并签发回执才算提交。送出之前请不要再修改。%1</source>
        <translation>Your submission is signed and kept on this device. It goes out when there is a network, and counts once the server has signed a receipt. Please change nothing until then. %1</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>看进度</source>
        <translation>See progress</translation>
    </message>
    <message>
        <source>提交被服务器收下以后，回执会在这里。</source>
        <translation>Once the server has taken in your submission, its receipt is here.</translation>
    </message>
    <message>
        <source>没有这张回执</source>
        <translation>There is no such receipt</translation>
    </message>
</context>
<context>
    <name>ReturnReason</name>
    <message>
        <source>已改</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>去改</source>
        <translation>Correct it</translation>
    </message>
    <message>
        <source>给审核人补充说明</source>
        <translation>Add a word to the reviewer</translation>
    </message>
    <message>
        <source>此处无误？写明理由</source>
        <translation>Nothing wrong here? Say why</translation>
    </message>
    <message>
        <source>审核人会在这条原因旁边看到。答复以后，这一处可以不改。</source>
        <translation>The reviewer sees it beside this reason. Once it is answered, this place may stay as it is.</translation>
    </message>
    <message>
        <source>如：此处无误，原件上就是这样写的</source>
        <translation>For example: nothing is wrong here, the original says so</translation>
    </message>
    <message>
        <source>给审核人的答复</source>
        <translation>Answer to the reviewer</translation>
    </message>
</context>
<context>
    <name>SendActions</name>
    <message>
        <source>不处理，仍然提交</source>
        <translation>Submit as it is</translation>
    </message>
    <message>
        <source>确认提交</source>
        <translation>Submit now</translation>
    </message>
    <message>
        <source>先去处理</source>
        <translation>Deal with them first</translation>
    </message>
    <message>
        <source>再检查一下</source>
        <translation>Check once more</translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message>
        <source>退回的原因还有 %1 处没有处理</source>
        <translation>Reasons of the return not dealt with: %1</translation>
    </message>
</context>
<context>
    <name>StepsAfter</name>
    <message>
        <source>先由：%1</source>
        <translation>First: %1</translation>
    </message>
    <message>
        <source>然后：%1</source>
        <translation>Then: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 至 %2（北京时间）</source>
        <translation>%1 to %2 (Beijing time)</translation>
    </message>
    <message>
        <source>如被退回</source>
        <translation>If it is returned</translation>
    </message>
    <message>
        <source>请在退回后 %1 小时内改好再提交，还可以提交 %2 次。</source>
        <translation>Correct it and submit again within %1 hours; submissions left: %2.</translation>
    </message>
    <message>
        <source>这是最后一次提交。如再被退回，今年不再受理这份申报。</source>
        <translation>This is the last submission. If it is returned again, the application is not accepted this year.</translation>
    </message>
    <message>
        <source>怎样知道结果</source>
        <translation>How to hear of the outcome</translation>
    </message>
    <message>
        <source>“进度”里逐级写明。请隔一两天联网看一次；有退回时，本机会提醒您。</source>
        <translation>“Progress” tells it level by level. Please go online every day or two; this device tells you of a return.</translation>
    </message>
    <message>
        <source>第 %1 次，共 %2 次</source>
        <translation>No. %1 of %2</translation>
    </message>
    <message>
        <source>%1（不少于 %2 个工作日）</source>
        <translation>%1 (at least %2 working days)</translation>
    </message>
</context>
<context>
    <name>SidesDialog</name>
    <message>
        <source>放入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>“%1”：哪一张是正面，哪一张是反面？</source>
        <translation>“%1”: which is the front, which the back?</translation>
    </message>
    <message>
        <source>正面</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>反面</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>不放入</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>交换正反面</source>
        <translation>Swap front and back</translation>
    </message>
</context>
<context>
    <name>SlotDialog</name>
    <message>
        <source>请选择这些文件证明什么。还缺的排在前面。</source>
        <translation>Choose what these files prove. What is missing comes first.</translation>
    </message>
    <message>
        <source>放到哪一项？</source>
        <translation>Where do they belong?</translation>
    </message>
    <message>
        <source>输入几个字查找</source>
        <translation>Type to search</translation>
    </message>
    <message>
        <source>在列表中查找</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>还缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>没有找到。请换一个词。</source>
        <translation>Nothing found. Try another word.</translation>
    </message>
</context>
<context>
    <name>TCopyText</name>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>UnlockCard</name>
    <message>
        <source>这台设备上的资料库</source>
        <translation>Vaults on this device</translation>
    </message>
    <message>
        <source>已加密</source>
        <translation>Encrypted</translation>
    </message>
    <message>
        <source>打开“%1”</source>
        <translation>Open “%1”</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>第一步：建立您的资料库</source>
        <translation>First step: create your vault</translation>
    </message>
    <message>
        <source>建立新的资料库</source>
        <translation>Create a new vault</translation>
    </message>
    <message>
        <source>一个人一个资料库。几个人共用一台电脑时，各用各的密码，互相看不到。密码没有人能替您找回，请记牢。</source>
        <translation>One vault for each person. Where several people share a computer, each has a passphrase and none sees the others. Nobody can recover a passphrase for you: remember it well.</translation>
    </message>
    <message>
        <source>只用来在这台设备上认出它</source>
        <translation>Only to recognise it on this device</translation>
    </message>
    <message>
        <source>资料库名称</source>
        <translation>Name of the vault</translation>
    </message>
    <message>
        <source>例如：您的姓名</source>
        <translation>For example your name</translation>
    </message>
    <message>
        <source>再输一次密码</source>
        <translation>The passphrase again</translation>
    </message>
    <message>
        <source>正在建立…</source>
        <translation>Creating…</translation>
    </message>
    <message>
        <source>建立资料库</source>
        <translation>Create the vault</translation>
    </message>
    <message>
        <source>密码要经过很多步计算，让别人猜不出来。几秒钟就好。</source>
        <translation>The passphrase goes through many steps so that nobody can guess it. This takes a few seconds.</translation>
    </message>
    <message>
        <source>正在由密码计算钥匙</source>
        <translation>Deriving the key from the passphrase</translation>
    </message>
    <message>
        <source>没能打开</source>
        <translation>Could not open it</translation>
    </message>
    <message>
        <source>打开已有的资料库</source>
        <translation>Open an existing vault</translation>
    </message>
    <message>
        <source>输入密码</source>
        <translation>Type the passphrase</translation>
    </message>
    <message>
        <source>密码，至少 8 个字符</source>
        <translation>Passphrase of at least 8 characters</translation>
    </message>
    <message>
        <source>同样的密码再输一次</source>
        <translation>The same passphrase again</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>材料</source>
        <translation>Items</translation>
    </message>
</context>
<context>
    <name>EnrolCard</name>
    <message>
        <source>连接单位的服务器</source>
        <translation>Connect to your unit&apos;s server</translation>
    </message>
    <message>
        <source>服务器地址</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>例如 tarim.example.cn:8443</source>
        <translation>For example tarim.example.cn:8443</translation>
    </message>
    <message>
        <source>选择文件，或把内容粘贴在这里</source>
        <translation>Choose the file, or paste its content here</translation>
    </message>
    <message>
        <source>证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>选择证书文件</source>
        <translation>Choose the certificate file</translation>
    </message>
    <message>
        <source>一次性注册码</source>
        <translation>One-time code</translation>
    </message>
    <message>
        <source>您有几台设备时，用它来分清是哪一台改的</source>
        <translation>Tells your devices apart when you have several</translation>
    </message>
    <message>
        <source>这台设备的名字</source>
        <translation>Name of this device</translation>
    </message>
    <message>
        <source>没能连接</source>
        <translation>Could not connect</translation>
    </message>
    <message>
        <source>网络慢时要等一会儿，最多半分钟；不用重新填写。</source>
        <translation>On a slow link this takes up to half a minute; you will not have to type anything again.</translation>
    </message>
    <message>
        <source>正在连接服务器</source>
        <translation>Connecting to the server</translation>
    </message>
    <message>
        <source>连接</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>证书文件（PEM、CRT、CER）</source>
        <translation>Certificates (PEM, CRT, CER)</translation>
    </message>
    <message>
        <source>核对一下，再连接</source>
        <translation>Check this, then connect</translation>
    </message>
    <message>
        <source>单位会给您一个加入文件（….tarim-join），或印着二维码的一张纸。打开文件，或打开二维码的照片、截图，其余的会自动填好；也可以把文件拖到这里。</source>
        <translation>Your unit gives you a joining file (….tarim-join), or a sheet with a QR code. Open the file, or a photo or screenshot of the code, and everything else is filled in; you can also drop the file here.</translation>
    </message>
    <message>
        <source>打开加入文件或二维码图片</source>
        <translation>Open a joining file or a picture of its QR code</translation>
    </message>
    <message>
        <source>或粘贴二维码里的文字</source>
        <translation>Or paste the text of the QR code</translation>
    </message>
    <message>
        <source>将连接</source>
        <translation>You will connect to</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>指纹（可与单位给的纸上的核对）</source>
        <translation>Fingerprint (compare it with the sheet of your unit)</translation>
    </message>
    <message>
        <source>注册码属于</source>
        <translation>The code belongs to</translation>
    </message>
    <message>
        <source>文件里没有写</source>
        <translation>The file does not say</translation>
    </message>
    <message>
        <source>注册码有效期至</source>
        <translation>The code is valid until</translation>
    </message>
    <message>
        <source>请核对本机的日期。日期没错时，请向单位要一个新的加入文件。</source>
        <translation>Please check the date of this device. If it is right, ask your unit for a new joining file.</translation>
    </message>
    <message>
        <source>按本机的时钟，注册码已过期</source>
        <translation>By the clock of this device the code has expired</translation>
    </message>
    <message>
        <source>收起手动填写</source>
        <translation>Fold the form away</translation>
    </message>
    <message>
        <source>手动填写地址、证书和注册码</source>
        <translation>Enter address, certificate and code by hand</translation>
    </message>
    <message>
        <source>不是这一个，换一个文件</source>
        <translation>Not this one: open another file</translation>
    </message>
    <message>
        <source>加入文件和二维码图片</source>
        <translation>Joining files and pictures of QR codes</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>先改这 %1 处，才能提交</source>
        <translation>Fix these before you can submit: %1</translation>
    </message>
    <message>
        <source>请再看看这 %1 处</source>
        <translation>Worth another look: %1</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>%1（选传）</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>%1 页</source>
        <translation>Pages: %1</translation>
    </message>
    <message>
        <source>第 %1 / %2 个 · %3</source>
        <translation>%1 of %2 · %3</translation>
    </message>
    <message>
        <source>正在放入材料</source>
        <translation>Adding material</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>松开即添加到“%1”</source>
        <translation>Let go to add to “%1”</translation>
    </message>
    <message>
        <source>“%1”已有 %2 页，放满了。要换的话，请先删除一页。</source>
        <translation>“%1” has all its %2 pages. To replace one, delete it first.</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>%1（选填）</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>保留这里的</source>
        <translation>Keep what is here</translation>
    </message>
    <message>
        <source>改用另一个</source>
        <translation>Use the other</translation>
    </message>
    <message>
        <source>另一台设备把它清空了。</source>
        <translation>Another device emptied it.</translation>
    </message>
    <message>
        <source>另一台设备填的是“%1”。</source>
        <translation>Another device says “%1”.</translation>
    </message>
    <message>
        <source>两台设备填得不一样</source>
        <translation>Two devices disagree</translation>
    </message>
    <message>
        <source>%1 / %2 字</source>
        <translation>%1 / %2 characters</translation>
    </message>
    <message>
        <source>填“%1”</source>
        <translation>Fill in “%1”</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>没有填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>上次：%1</source>
        <translation>before: %1</translation>
    </message>
    <message>
        <source>新填</source>
        <translation>new</translation>
    </message>
    <message>
        <source>已删去</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>有改动</source>
        <translation>changed</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>全部 %1 处</source>
        <translation>All %1</translation>
    </message>
</context>
<context>
    <name>GroupHeader</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1 原文</source>
        <translation>Wording of %1</translation>
    </message>
</context>
<context>
    <name>GroupListPage</name>
    <message>
        <source>材料</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>%1 / %2 项完成。点开一项就能填写，随写随存。</source>
        <translation>%1 of %2 items complete. Open one to fill it in; it is saved as you write.</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>还没有扫描件。先在前面各项里添加，再到这里逐页回答。</source>
        <translation>There are no scans yet. Add them in the items before, then answer page by page here.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>%1 原文</source>
        <translation>Wording of %1</translation>
    </message>
    <message>
        <source>%1 页都已处理。</source>
        <translation>All %1 pages are done.</translation>
    </message>
    <message>
        <source>共 %1 页，还有 %2 页未处理。选了“是”的，点开那一页画出遮盖。</source>
        <translation>%1 pages, %2 of them to do. Where you said yes, open the page and cover what must not be seen.</translation>
    </message>
    <message>
        <source>这里的都处理完了。</source>
        <translation>Everything here is done.</translation>
    </message>
    <message>
        <source>没有要处理的页</source>
        <translation>No page to do</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>每天第一次修改之前，删除、导入之前，还有提交时，程序都会把当时的内容留下来，最多 50 份。</source>
        <translation>Before the first change of each day, before anything is deleted or imported, and at each submission, the program keeps what was there: the 50 newest.</translation>
    </message>
    <message>
        <source>恢复到…</source>
        <translation>Go back to…</translation>
    </message>
    <message>
        <source>恢复之前的内容也留下了，随时可以换回去。</source>
        <translation>What was there before is kept too; you can change back at any time.</translation>
    </message>
    <message>
        <source>已恢复到 %1 的内容</source>
        <translation>Back to what it was on %1</translation>
    </message>
    <message>
        <source>撤销恢复</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>现在只能查看，不能恢复</source>
        <translation>Look only; nothing can be restored now</translation>
    </message>
    <message>
        <source>回首页</source>
        <translation>Back to home</translation>
    </message>
    <message>
        <source>从明天起，每天第一次修改之前的内容都会出现在这里。</source>
        <translation>From tomorrow on, what was there before the first change of each day appears here.</translation>
    </message>
    <message>
        <source>还没有以前的内容</source>
        <translation>Nothing earlier yet</translation>
    </message>
    <message>
        <source>下面是会改变的内容</source>
        <translation>What would change is shown below</translation>
    </message>
    <message>
        <source>按下后先看会改变什么</source>
        <translation>Shows first what would change</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>演示：这里的通知和时间只供试用。</source>
        <translation>Demo: the notice and dates here are for trial only.</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>开始新的申报</source>
        <translation>Begin an application</translation>
    </message>
    <message>
        <source>连接单位的服务器</source>
        <translation>Connect to your unit&apos;s server</translation>
    </message>
    <message>
        <source>选好通知、类型和级别，就可以开始填。没有网络也能填，随时可以停下。</source>
        <translation>Choose the notice, the kind and the level, and begin. It works without a network, and you can stop at any time.</translation>
    </message>
    <message>
        <source>第一次使用要连一次网络，用单位发给您的注册码取来通知。以后没有网络也能填。</source>
        <translation>The first time needs a network, to fetch the notice with the code from your unit. After that you can work without one.</translation>
    </message>
    <message>
        <source>还没有申报</source>
        <translation>No application yet</translation>
    </message>
    <message>
        <source>还没有连接服务器</source>
        <translation>Not connected to a server yet</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>恢复到…</source>
        <translation>Go back to…</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>%1 · 申报号 %2</source>
        <translation>%1 · number %2</translation>
    </message>
    <message>
        <source>汇总与决定</source>
        <translation>Summary and decision</translation>
    </message>
    <message>
        <source>决定 · %1 项未看</source>
        <translation>Decide · %1 left</translation>
    </message>
    <message>
        <source>汇总与决定 · %1 项未看</source>
        <translation>Decide · %1 unseen</translation>
    </message>
    <message>
        <source>显示各项的名称</source>
        <translation>Show the names of the items</translation>
    </message>
    <message>
        <source>各项</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>%1 项未看</source>
        <translation>%1 unseen</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decide</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>此项符合</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>需修改</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>自动核对</source>
        <translation>Automatic check</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>之前写的 %1 条意见已收起，不会发给申报人，可以恢复。</source>
        <translation>%1 reasons written before are set aside. The applicant does not see them; they can be restored.</translation>
    </message>
    <message>
        <source>这一项没有扫描件。</source>
        <translation>This item has no scans.</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>需修改 %1</source>
        <translation>%1 to correct</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>改 %1</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>未看</source>
        <translation>unseen</translation>
    </message>
    <message>
        <source>自动核对有必须处理的问题</source>
        <translation>the automatic check found something to fix</translation>
    </message>
    <message>
        <source>自动核对有提醒</source>
        <translation>the automatic check has a reminder</translation>
    </message>
    <message>
        <source>上一轮退回 %1 处，%2 处没有改动</source>
        <translation>%1 returned last time, %2 unchanged</translation>
    </message>
    <message>
        <source>上一轮退回 %1 处，都已处理</source>
        <translation>%1 returned last time, all settled</translation>
    </message>
    <message>
        <source>收起意见 %1 条</source>
        <translation>%1 reasons set aside</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 · Tarim 职称申报</source>
        <translation>%1 · Tarim: applications for professional titles</translation>
    </message>
    <message>
        <source>Tarim 职称申报</source>
        <translation>Tarim: applications for professional titles</translation>
    </message>
</context>
<context>
    <name>MaskAnswer</name>
    <message>
        <source>%1需要遮盖吗</source>
        <translation>Does %1 need masking</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1需要遮盖</source>
        <translation>%1 needs masking</translation>
    </message>
    <message>
        <source>%1不需要遮盖</source>
        <translation>%1 needs no masking</translation>
    </message>
    <message>
        <source>内容已锁定</source>
        <translation>The content is locked</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>去看这一页</source>
        <translation>Look at this page</translation>
    </message>
    <message>
        <source>去补材料</source>
        <translation>Add the evidence</translation>
    </message>
    <message>
        <source>去填写</source>
        <translation>Fill it in</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>整份申报</source>
        <translation>The whole application</translation>
    </message>
    <message>
        <source>去改</source>
        <translation>Correct it</translation>
    </message>
    <message>
        <source>提交已排队，连上网络会自动送出</source>
        <translation>Your submission is queued and goes out when there is a network</translation>
    </message>
    <message>
        <source>看进度</source>
        <translation>See progress</translation>
    </message>
    <message>
        <source>都填好了，请检查并提交</source>
        <translation>Everything is filled in; please check and submit</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>正在%1，现在不用您做什么</source>
        <translation>Now: %1. There is nothing for you to do</translation>
    </message>
    <message>
        <source>评审委员会已接收材料</source>
        <translation>Received by the review committee</translation>
    </message>
    <message>
        <source>看后面的安排</source>
        <translation>See what comes next</translation>
    </message>
    <message>
        <source>退回后 %1 小时内没有再提交，按规定视为放弃</source>
        <translation>Not resubmitted within %1 hours of its return, which counts as abandoning it</translation>
    </message>
    <message>
        <source>申报未被受理，理由在进度里</source>
        <translation>The application was refused; the reasons are under Progress</translation>
    </message>
    <message>
        <source>这份申报已撤回</source>
        <translation>This application was withdrawn</translation>
    </message>
</context>
<context>
    <name>NoneCard</name>
    <message>
        <source>这一项已填“%1”。</source>
        <translation>This item says “%1”.</translation>
    </message>
    <message>
        <source>没有内容可填？栏目不得留空，请点“%1”。</source>
        <translation>Nothing to list? No item may stay empty; say “%1”.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>填“%1”</source>
        <translation>Fill in “%1”</translation>
    </message>
</context>
<context>
    <name>OldValue</name>
    <message>
        <source>上次：</source>
        <translation>before: </translation>
    </message>
    <message>
        <source>%1，上次：</source>
        <translation>%1, before: </translation>
    </message>
</context>
<context>
    <name>PageGrid</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>PageCard</name>
    <message>
        <source>这个版本里没有这一页。您填写的内容不受影响，请从别处继续。</source>
        <translation>This version does not have the page. What you filled in is safe; please go on elsewhere.</translation>
    </message>
    <message>
        <source>打不开这一页</source>
        <translation>This page cannot be opened</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>PDF 不用回答遮盖</source>
        <translation>A PDF needs no answer</translation>
    </message>
    <message>
        <source>这一页需要遮盖吗？</source>
        <translation>Does this page need masking?</translation>
    </message>
    <message>
        <source>盲评要求：姓名、现工作单位、单位公章、照片眼睛部分都要遮住（五(一)15）。</source>
        <translation>Blind review: names, the current unit, its seal and the eyes in photos must be covered (五(一)15).</translation>
    </message>
    <message>
        <source>证明：%1</source>
        <translation>Proves: %1</translation>
    </message>
    <message>
        <source>旋转</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>到所在的项</source>
        <translation>To its item</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一页未确认</source>
        <translation>Next unanswered</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>画遮盖</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>加一处</source>
        <translation>Add one</translation>
    </message>
    <message>
        <source>删除这处</source>
        <translation>Remove it</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>这一页的遮盖已经够多，不能再加。</source>
        <translation>This page has as many masks as it can have.</translation>
    </message>
    <message>
        <source>拖动画出要遮住的地方；双指缩放和移动页面。</source>
        <translation>Drag over what must be covered; two fingers zoom and move the page.</translation>
    </message>
    <message>
        <source>拖动画出要遮住的地方。选中的一处：方向键移动，Shift+方向键改大小，Delete 删除。</source>
        <translation>Drag over what must be covered. The selected one: arrows move it, Shift+arrows resize it, Delete removes it.</translation>
    </message>
    <message>
        <source>画过的 %1 处遮盖留着没有用。改选“是”就恢复。</source>
        <translation>%1 masks are kept and not used. Say yes to have them again.</translation>
    </message>
</context>
<context>
    <name>PageThumb</name>
    <message>
        <source>%1第 %2 页</source>
        <translation>%1, page %2</translation>
    </message>
    <message>
        <source>%1%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>被退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>PDF，不用回答</source>
        <translation>PDF, no answer needed</translation>
    </message>
    <message>
        <source>需要遮盖吗？</source>
        <translation>Needs masking?</translation>
    </message>
    <message>
        <source>已遮盖 %1 处</source>
        <translation>Covered: %1</translation>
    </message>
    <message>
        <source>还没画遮盖</source>
        <translation>Nothing covered yet</translation>
    </message>
</context>
<context>
    <name>PageViewPage</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>第 %1 / %2 页 · %3</source>
        <translation>Page %1 of %2 · %3</translation>
    </message>
    <message>
        <source>%1 页未处理</source>
        <translation>%1 to do</translation>
    </message>
    <message>
        <source>都已处理</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>上一页 / 下一页</source>
        <translation>Previous / next page</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>下一页未确认</source>
        <translation>Next unanswered page</translation>
    </message>
    <message>
        <source>需要遮盖 / 不需要遮盖</source>
        <translation>Needs masking / needs none</translation>
    </message>
    <message>
        <source>旋转</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>放大、缩小</source>
        <translation>Zoom in, zoom out</translation>
    </message>
    <message>
        <source>适合窗口</source>
        <translation>Fit to the window</translation>
    </message>
    <message>
        <source>显示这些按键</source>
        <translation>Show these keys</translation>
    </message>
    <message>
        <source>结束画遮盖，或返回</source>
        <translation>End masking, or go back</translation>
    </message>
    <message>
        <source>画遮盖，再按结束</source>
        <translation>Draw masks; press again to end</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>画遮盖时：添加一处</source>
        <translation>While masking: add one</translation>
    </message>
    <message>
        <source>方向键</source>
        <translation>Arrows</translation>
    </message>
    <message>
        <source>画遮盖时：移动；同时按 Shift 改大小；Delete 删除</source>
        <translation>While masking: move; with Shift resize; Delete removes</translation>
    </message>
</context>
<context>
    <name>PageWorkspace</name>
    <message>
        <source>PDF 文件原样保存和上传。</source>
        <translation>The PDF is kept and uploaded as it is.</translation>
    </message>
    <message>
        <source>这一页的图像打不开。原文件没有改动，请删掉这一页，重新添加。</source>
        <translation>The picture of this page cannot be opened. The original file was not changed; delete this page and add it again.</translation>
    </message>
    <message>
        <source>PDF 文件</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>打不开</source>
        <translation>Cannot be opened</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>密码已更换。下次请用新密码打开。</source>
        <translation>The passphrase has been changed. Use the new one next time.</translation>
    </message>
    <message>
        <source>打开资料库的密码</source>
        <translation>Vault passphrase</translation>
    </message>
    <message>
        <source>更换密码</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>资料不用重新加密，随时断电也不会丢：要么还是旧密码，要么已是新密码。密码没有人能替您找回，请记牢。</source>
        <translation>Nothing is re-encrypted, and a power cut loses nothing: either the old passphrase still opens the vault or the new one does. Nobody can recover a passphrase for you: remember it well.</translation>
    </message>
    <message>
        <source>现在的密码</source>
        <translation>Current passphrase</translation>
    </message>
    <message>
        <source>输入密码</source>
        <translation>Type the passphrase</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>密码，至少 8 个字符</source>
        <translation>Passphrase of at least 8 characters</translation>
    </message>
    <message>
        <source>再输一次新密码</source>
        <translation>The new passphrase again</translation>
    </message>
    <message>
        <source>同样的密码再输一次</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>正在更换…</source>
        <translation>Changing…</translation>
    </message>
    <message>
        <source>不更换</source>
        <translation>Keep the old one</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>锁定</source>
        <translation>Lock the vault</translation>
    </message>
    <message>
        <source>在这台设备上退出</source>
        <translation>Sign out on this device</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>不退出</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>所有内容都已到服务器，不会丢失。退出后这台设备不再同步；要再用，需要单位重新发一个注册码。</source>
        <translation>Everything is on the server and will not be lost. This device then no longer syncs; to use it again your unit has to give you a new code.</translation>
    </message>
    <message>
        <source>在这台设备上退出？</source>
        <translation>Sign out on this device?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>已退回，请修改</source>
        <translation>Returned: please correct it</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>回首页</source>
        <translation>Back to home</translation>
    </message>
    <message>
        <source>开始申报以后，这里会一步步显示谁在审核、什么时候、说了什么。</source>
        <translation>Once you have begun, this shows step by step who reviews it, when, and what they said.</translation>
    </message>
    <message>
        <source>还没有申报</source>
        <translation>No application yet</translation>
    </message>
    <message>
        <source>看回执</source>
        <translation>See the receipt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>提交</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>我已看过以上内容，并作出上面的承诺</source>
        <translation>I have read all of the above and make this promise</translation>
    </message>
    <message>
        <source>提交给单位审核</source>
        <translation>Submit to the unit for review</translation>
    </message>
</context>
<context>
    <name>PublicityCard</name>
    <message>
        <source>单位公示结果</source>
        <translation>Result of the publicity</translation>
    </message>
    <message>
        <source>公示第一天</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>公示最后一天</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>公示 %1</source>
        <translation>Shown for %1</translation>
    </message>
    <message>
        <source>推荐意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>推荐意见须逐字照抄：</source>
        <translation>The opinion must be copied exactly:</translation>
    </message>
</context>
<context>
    <name>QueueHeader</name>
    <message>
        <source>申报号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>县市</source>
        <translation>County</translation>
    </message>
    <message>
        <source>环节</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Attempt</translation>
    </message>
    <message>
        <source>提交时间</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>在审</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>最近联系</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>降序</source>
        <translation>descending</translation>
    </message>
    <message>
        <source>升序</source>
        <translation>ascending</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>sort</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>待我处理</source>
        <translation>For me</translation>
    </message>
    <message>
        <source>其他环节</source>
        <translation>Other steps</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已接收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>待审</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>%1 取得</source>
        <translation>as of %1</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>按姓名、申报号、单位查找（/）</source>
        <translation>Search name, number, unit (/)</translation>
    </message>
    <message>
        <source>全部 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 下面是 %2 取得的清单。</source>
        <translation>%1 Below is the list as of %2.</translation>
    </message>
    <message>
        <source>换一个词，或清空查找。</source>
        <translation>Try another word, or clear the search.</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>正在取清单</source>
        <translation>Fetching the list</translation>
    </message>
    <message>
        <source>这里没有材料</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>下一份 / 上一份</source>
        <translation>next / previous</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>全部、待我处理、其他环节……</source>
        <translation>all, for me, other steps…</translation>
    </message>
    <message>
        <source>显示这些按键</source>
        <translation>show these keys</translation>
    </message>
    <message>
        <source>下一屏 / 上一屏</source>
        <translation>Next / previous screen</translation>
    </message>
    <message>
        <source>第一份 / 最后一份</source>
        <translation>First / last application</translation>
    </message>
    <message>
        <source>清空查找</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>没有联系过</source>
        <translation>never</translation>
    </message>
    <message>
        <source>第 %1 次提交</source>
        <translation>submission %1</translation>
    </message>
    <message>
        <source>%1正在审核</source>
        <translation>being reviewed by %1</translation>
    </message>
    <message>
        <source>第 %1 次</source>
        <translation>no. %1</translation>
    </message>
    <message>
        <source>%1 · %2 · 第 %3 次提交</source>
        <translation>%1 · %2 · submission %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1在审</source>
        <translation>with %1</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>需修改：%1</source>
        <translation>Needs correction: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>补充说明（申报人会看到）</source>
        <translation>In your words (the applicant will see them)</translation>
    </message>
    <message>
        <source>写明缺什么、怎样改</source>
        <translation>What is missing and how to correct it</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>再写一条</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ReasonNotes</name>
    <message>
        <source>已修改 · 退回原因：%1</source>
        <translation>Changed since · returned because: %1</translation>
    </message>
    <message>
        <source>退回原因：%1</source>
        <translation>Returned because: %1</translation>
    </message>
    <message>
        <source>已答复 · 退回原因：%1</source>
        <translation>Answered · Reason of the return: %1</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>回执 %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>看进度</source>
        <translation>See progress</translation>
    </message>
    <message>
        <source>存为图片</source>
        <translation>Save as a picture</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>把回执的图片存到哪个文件夹？</source>
        <translation>Into which folder shall the picture of the receipt go?</translation>
    </message>
    <message>
        <source>把回执的 PDF 存到哪个文件夹？</source>
        <translation>Into which folder shall the PDF of the receipt go?</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>提交没有被接受</source>
        <translation>The submission was not accepted</translation>
    </message>
    <message>
        <source>撤回没有被接受</source>
        <translation>The withdrawal was not accepted</translation>
    </message>
    <message>
        <source>服务器没有接受这一步</source>
        <translation>The server did not accept this step</translation>
    </message>
    <message>
        <source>服务器按同样的规则检查，发现 %1 处必须先改。您填写的内容都在，改好以后可以再提交，这一次不算次数。</source>
        <translation>The server checked by the same rules and found %1 to be fixed first. Everything you filled in is still there; submit again once it is fixed. This one does not count as an attempt.</translation>
    </message>
    <message>
        <source>看要改哪里</source>
        <translation>See what to fix</translation>
    </message>
    <message>
        <source>再检查一次</source>
        <translation>Check once more</translation>
    </message>
</context>
<context>
    <name>ReviewHeader</name>
    <message>
        <source>回到各项</source>
        <translation>Back to the items</translation>
    </message>
    <message>
        <source>回到待审</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>第 %1 次提交</source>
        <translation>submission %1</translation>
    </message>
    <message>
        <source>第 %1 次提交 · 与上次相比改了 %2 处</source>
        <translation>submission %1 · %2 places changed</translation>
    </message>
    <message>
        <source>第 %1 次提交 · 改 %2 处</source>
        <translation>submission %1 · %2 changed</translation>
    </message>
    <message>
        <source>审核期%1</source>
        <translation>Review: %1</translation>
    </message>
    <message>
        <source>您可以查看，现在不能作决定。</source>
        <translation>You can read it, but not decide now.</translation>
    </message>
    <message>
        <source>%1正在审核这份材料</source>
        <translation>%1 is reviewing this application</translation>
    </message>
    <message>
        <source>接着写</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>不用</source>
        <translation>No thanks</translation>
    </message>
    <message>
        <source>现在没有网络：未能登记您正在审核。您写下的内容都保存在本机，决定会在联网后发送。</source>
        <translation>No network: the server does not know that you are reviewing this. What you write is kept here; decisions are sent once there is a network.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>现在打不开这份材料</source>
        <translation>This application cannot be opened now</translation>
    </message>
    <message>
        <source>下一项 / 上一项</source>
        <translation>next / previous item</translation>
    </message>
    <message>
        <source>下一栏 / 上一栏</source>
        <translation>next / previous field</translation>
    </message>
    <message>
        <source>此项符合，到下一项</source>
        <translation>in order, on to the next</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>next page</translation>
    </message>
    <message>
        <source>旋转</source>
        <translation>rotate</translation>
    </message>
    <message>
        <source>汇总与决定</source>
        <translation>Summary and decision</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>back</translation>
    </message>
    <message>
        <source>填写的内容或扫描件</source>
        <translation>What was filled in, or the scans</translation>
    </message>
    <message>
        <source>填写的内容</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>扫描件 %1 页</source>
        <translation>Scans (%1)</translation>
    </message>
    <message>
        <source>需修改</source>
        <translation>To be mended</translation>
    </message>
    <message>
        <source>按“需修改”以后：选原因</source>
        <translation>After “to be mended”: choose the reason</translation>
    </message>
    <message>
        <source>按“需修改”以后：写补充说明</source>
        <translation>After “to be mended”: add words</translation>
    </message>
    <message>
        <source>放大、缩小</source>
        <translation>Zoom in, zoom out</translation>
    </message>
    <message>
        <source>适合窗口</source>
        <translation>Fit to the window</translation>
    </message>
    <message>
        <source>显示这些按键</source>
        <translation>Show these keys</translation>
    </message>
    <message>
        <source>扫描件的宽度</source>
        <translation>Width of the scans</translation>
    </message>
    <message>
        <source>扫描件宽些、窄些</source>
        <translation>Scans wider, narrower</translation>
    </message>
    <message>
        <source>扫描件另开窗口、放回</source>
        <translation>Scans in their own window, and back</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>刚刚</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>%1前</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>just over</translation>
    </message>
    <message>
        <source>已过 %1</source>
        <translation>over for %1</translation>
    </message>
    <message>
        <source>还剩 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>填报中</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>审核中</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>评审委员会已接收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>视为放弃</source>
        <translation>Abandoned</translation>
    </message>
    <message>
        <source>未予通过</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>请填写公示的第一天。</source>
        <translation>Fill in the first day.</translation>
    </message>
    <message>
        <source>请填写公示的最后一天。</source>
        <translation>Fill in the last day.</translation>
    </message>
    <message>
        <source>最后一天早于第一天。</source>
        <translation>The last day is before the first.</translation>
    </message>
    <message>
        <source>公示还没有结束：最后一天过完以后才能登记结果。</source>
        <translation>The publicity is not over: it can be recorded after its last day.</translation>
    </message>
    <message>
        <source>政策中没有这一年的节假日表，无法计算工作日。请联系管理员补充。</source>
        <translation>The policy has no list of holidays for that year, so working days cannot be counted. Ask the operator.</translation>
    </message>
    <message>
        <source>公示不得少于 %1 个工作日，现在只有 %2 个。</source>
        <translation>At least %1 working days are needed; these are %2.</translation>
    </message>
    <message>
        <source>推荐意见须与规定的文字完全一致。</source>
        <translation>The opinion must be the prescribed sentence to the letter.</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>第 %1 条，还没有填写</source>
        <translation>No. %1, not filled in yet</translation>
    </message>
    <message>
        <source>补一段</source>
        <translation>Add a period</translation>
    </message>
    <message>
        <source>改上一段的结束</source>
        <translation>Move the end before</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>收起</source>
        <translation>Collapse</translation>
    </message>
    <message>
        <source>上移这一条</source>
        <translation>Move this row up</translation>
    </message>
    <message>
        <source>下移这一条</source>
        <translation>Move this row down</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>已经是第一条</source>
        <translation>It is the first one</translation>
    </message>
    <message>
        <source>已经是最后一条</source>
        <translation>It is the last one</translation>
    </message>
</context>
<context>
    <name>RowHeading</name>
    <message>
        <source>完整</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>已展开</source>
        <translation>open</translation>
    </message>
    <message>
        <source>展开填写</source>
        <translation>open to fill in</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>下一项：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>按您前面填的情况，这一项可以不填。</source>
        <translation>After what you filled in before, this item is optional.</translation>
    </message>
    <message>
        <source>可以不填</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>已有 %1 条，不能再加。</source>
        <translation>There are %1 entries; no more can be added.</translation>
    </message>
</context>
<context>
    <name>ScanPane</name>
    <message>
        <source>这一项没有扫描件</source>
        <translation>This item has no scans</translation>
    </message>
    <message>
        <source>这是 PDF 文件，暂时不能在这里显示。</source>
        <translation>This is a PDF; it cannot be shown here yet.</translation>
    </message>
    <message>
        <source>第 %1 / %2 页 · %3</source>
        <translation>Page %1 / %2 · %3</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一页（空格）</source>
        <translation>Next page (Space)</translation>
    </message>
    <message>
        <source>旋转（R）</source>
        <translation>Rotate (R)</translation>
    </message>
    <message>
        <source>放大（+）</source>
        <translation>Zoom in (+)</translation>
    </message>
    <message>
        <source>缩小（-）</source>
        <translation>Zoom out (-)</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>旋转</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放回原处（V）</source>
        <translation>Put back (V)</translation>
    </message>
    <message>
        <source>另开窗口（V）</source>
        <translation>Own window (V)</translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message>
        <source>扫描</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>共 %1 页。每一页都要回答是否需要遮盖；收到服务器回执的才算“已到服务器”。</source>
        <translation>%1 pages. Every page must say whether it needs masking; “on the server” means that its receipt has come.</translation>
    </message>
    <message>
        <source>到“材料”里，在要证明的那一项下面添加扫描件或照片。</source>
        <translation>Go to Items and add scans or photos below what they prove.</translation>
    </message>
    <message>
        <source>这里的都处理完了。</source>
        <translation>Everything here is done.</translation>
    </message>
    <message>
        <source>还没有扫描件</source>
        <translation>No scans yet</translation>
    </message>
    <message>
        <source>没有要处理的页</source>
        <translation>No pages to deal with</translation>
    </message>
    <message>
        <source>JPG、PNG 图片和 PDF 文件</source>
        <translation>JPG and PNG pictures and PDF files</translation>
    </message>
    <message>
        <source>添加扫描件或照片</source>
        <translation>Add scans or photos</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>第 %1 / %2 个 · %3</source>
        <translation>%1 of %2 · %3</translation>
    </message>
    <message>
        <source>正在放入材料</source>
        <translation>Adding pages</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>松开即添加到“%1”</source>
        <translation>Let go to add to “%1”</translation>
    </message>
    <message>
        <source>松开后选择放到哪一项</source>
        <translation>Let go, then choose where it belongs</translation>
    </message>
    <message>
        <source>去材料</source>
        <translation>Go to the items</translation>
    </message>
</context>
<context>
    <name>SentenceCard</name>
    <message>
        <source>请逐字照抄，签字并按手印</source>
        <translation>Copy this word by word, sign it and add your fingerprint</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>随系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>关上窗口后，继续在后台同步</source>
        <translation>Go on syncing in the background when the window is closed</translation>
    </message>
    <message>
        <source>有退回时，电脑会提醒您。要停下来，请在托盘的图标上选“退出”。</source>
        <translation>The computer tells you of a return. To stop it, choose “Quit” on the icon in the tray.</translation>
    </message>
    <message>
        <source>这台电脑的桌面没有托盘，关上窗口就会退出。下次打开时，首页会说有没有退回。</source>
        <translation>This computer&apos;s desktop has no tray: closing the window ends the program. Home says at the next start whether there is a return.</translation>
    </message>
</context>
<context>
    <name>ShellFrame</name>
    <message>
        <source>北京时间</source>
        <translation>Beijing time</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>待审</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>去看</source>
        <translation>See it</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>从第 %1 个字起还没有写：接着写“%2”。</source>
        <translation>Not written from character %1 on: go on with “%2”.</translation>
    </message>
    <message>
        <source>从第 %1 个字起多出“%2”，请删去。</source>
        <translation>“%2” is too much from character %1 on; delete it.</translation>
    </message>
    <message>
        <source>从第 %1 个字起不同：应为“%2”，标点也要一致。</source>
        <translation>Differs from character %1 on: it should be “%2”, punctuation included.</translation>
    </message>
</context>
<context>
    <name>Shown</name>
    <message>
        <source>%1等</source>
        <translation>%1 etc.</translation>
    </message>
</context>
<context>
    <name>SnapshotChanges</name>
    <message>
        <source>和现在的内容一样，不用恢复。</source>
        <translation>The same as now; there is nothing to restore.</translation>
    </message>
    <message>
        <source>会加回来</source>
        <translation>Comes back</translation>
    </message>
    <message>
        <source>会去掉</source>
        <translation>Goes</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>恢复后</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>还有 %1 处</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>恢复到这里</source>
        <translation>Go back to this</translation>
    </message>
</context>
<context>
    <name>StateCard</name>
    <message>
        <source>仅同步文字、暂不上传扫描件</source>
        <translation>Send only text on this network, let scans wait</translation>
    </message>
    <message>
        <source>系统说这个网络按流量收费。填写的内容和提交照常传，扫描件等换了网络再传。</source>
        <translation>The system says that this network is metered. What you fill in and submit is sent as usual; scans wait for another network.</translation>
    </message>
    <message>
        <source>没有要传的内容</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>传输进度</source>
        <translation>Progress of sending</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>继续同步</source>
        <translation>Resume syncing</translation>
    </message>
    <message>
        <source>暂停同步</source>
        <translation>Pause syncing</translation>
    </message>
    <message>
        <source>同步已暂停</source>
        <translation>Syncing is paused</translation>
    </message>
</context>
<context>
    <name>SubmitPage</name>
    <message>
        <source>已提交</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>提交已排队</source>
        <translation>Submission queued</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>恢复前的回执</source>
        <translation>Receipts from before the restore</translation>
    </message>
    <message>
        <source>确认提交</source>
        <translation>Confirm the submission</translation>
    </message>
    <message>
        <source>服务器已收下这次提交，回执还在路上，下次同步时到。</source>
        <translation>The server has taken in this submission; its receipt comes with the next sync.</translation>
    </message>
    <message>
        <source>回执还在路上</source>
        <translation>The receipt is on its way</translation>
    </message>
    <message>
        <source>收起提交的内容</source>
        <translation>Hide what was submitted</translation>
    </message>
    <message>
        <source>看提交的内容</source>
        <translation>See what was submitted</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>已完成 %1 项，共 %2 项</source>
        <translation>%1 of %2 items done</translation>
    </message>
    <message>
        <source>接着做：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>%1 项材料，已完成 &lt;b&gt;%2&lt;/b&gt; 项</source>
        <translation>&lt;b&gt;%2&lt;/b&gt; of %1 items done</translation>
    </message>
    <message>
        <source>已退回，请修改</source>
        <translation>Returned: please correct it</translation>
    </message>
    <message>
        <source>退回了 %1 处，已改 &lt;b&gt;%2&lt;/b&gt; 处</source>
        <translation>&lt;b&gt;%2&lt;/b&gt; of %1 reasons corrected</translation>
    </message>
    <message>
        <source>退回了 %1 处，已改 &lt;b&gt;%2&lt;/b&gt; 处，已答复 &lt;b&gt;%3&lt;/b&gt; 处</source>
        <translation>&lt;b&gt;%2&lt;/b&gt; of %1 reasons corrected, &lt;b&gt;%3&lt;/b&gt; answered</translation>
    </message>
    <message>
        <source>已处理 %1 处，共 %2 处</source>
        <translation>%1 of %2 dealt with</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
</context>
<context>
    <name>TBottomBar</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>TBusy</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>TChoice</name>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
</context>
<context>
    <name>TChoicePopup</name>
    <message>
        <source>输入几个字查找</source>
        <translation>Type to search</translation>
    </message>
    <message>
        <source>在列表中查找</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>没有找到。请换一个词。</source>
        <translation>Nothing found. Try another word.</translation>
    </message>
</context>
<context>
    <name>TDateField</name>
    <message>
        <source>至今</source>
        <translation>until now</translation>
    </message>
    <message>
        <source>年-月-日</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>年-月</source>
        <translation>yyyy-mm</translation>
    </message>
</context>
<context>
    <name>TDialog</name>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>TField</name>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>填“%1”</source>
        <translation>Fill in “%1”</translation>
    </message>
</context>
<context>
    <name>TKeyHint</name>
    <message>
        <source>按键 %1：%2</source>
        <translation>Key %1: %2</translation>
    </message>
</context>
<context>
    <name>TKeysDialog</name>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>TNavButton</name>
    <message>
        <source>%1 项</source>
        <translation>%1 items</translation>
    </message>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
</context>
<context>
    <name>TNoteLine</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TPage</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>TProgressBar</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>TRail</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>TStatusBar</name>
    <message>
        <source>· %1</source>
        <translation>· %1</translation>
    </message>
</context>
<context>
    <name>TTextArea</name>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>%1–%2 字</source>
        <translation>%1–%2 characters</translation>
    </message>
    <message>
        <source>%1 字</source>
        <translation>%1 characters</translation>
    </message>
    <message>
        <source>至少 %1 字</source>
        <translation>at least %1 characters</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>填“%1”</source>
        <translation>Fill in “%1”</translation>
    </message>
</context>
<context>
    <name>TThumb</name>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>TTimelineStep</name>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>证明</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>没有填写</source>
        <translation>Not filled in</translation>
    </message>
</context>
<context>
    <name>TableRow</name>
    <message>
        <source>%1 页</source>
        <translation>%1 p.</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>new</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>有改动</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>填报中</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>审核中</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>已退回，请修改</source>
        <translation>Returned: please correct it</translation>
    </message>
    <message>
        <source>评审委员会已接收材料</source>
        <translation>Received by the review committee</translation>
    </message>
    <message>
        <source>逾期未提交，视为放弃</source>
        <translation>Abandoned: not submitted in time</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 等 %2 页</source>
        <translation>%1 and others, %2 pages in all</translation>
    </message>
    <message>
        <source>已改 %1 处</source>
        <translation>%1 corrected</translation>
    </message>
    <message>
        <source>已答复 %1 处</source>
        <translation>%1 answered</translation>
    </message>
    <message>
        <source>已改 %1 处，已答复 %2 处</source>
        <translation>%1 corrected, %2 answered</translation>
    </message>
</context>
<context>
    <name>UnansweredList</name>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>1月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>%1%2日</source>
        <extracomment>%1: a month as translated above, %2: day of the month</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1年%2</source>
        <extracomment>%1: year, %2: month and day</extracomment>
        <translation>%2, %1</translation>
    </message>
    <message>
        <source>不到 1 分钟</source>
        <translation>less than 1 min</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 天</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>约 %1</source>
        <translation>about %1</translation>
    </message>
    <message>
        <source>约 %1–%2 分钟</source>
        <translation>about %1–%2 minutes</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>正面</source>
        <translation>front</translation>
    </message>
    <message>
        <source>反面</source>
        <translation>back</translation>
    </message>
</context>
<context>
    <name>WrittenReasons</name>
    <message>
        <source>申报人将看到的原因</source>
        <translation>What the applicant will be told</translation>
    </message>
    <message>
        <source>需修改</source>
        <translation>Needs correction</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Background</name>
    <message>
        <source>Tarim 职称申报</source>
        <translation>Tarim: applications for professional titles</translation>
    </message>
    <message>
        <source>打开 Tarim</source>
        <translation>Open Tarim</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Tarim 仍在后台运行</source>
        <translation>Tarim goes on in the background</translation>
    </message>
    <message>
        <source>继续同步；有退回时会提醒您。点托盘里的图标可以打开或退出。</source>
        <translation>It goes on syncing and tells you of a return. The icon in the tray opens or ends it.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>去看</source>
        <translation>See it</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::BinView</name>
    <message>
        <source>删除于 %1</source>
        <translation>Removed %1</translation>
    </message>
    <message>
        <source>删除于 %1，连同 %2 页扫描件</source>
        <translation>Removed %1, with %2 page(s)</translation>
    </message>
    <message>
        <source>恢复“%1”</source>
        <translation>Restored “%1”</translation>
    </message>
    <message>
        <source>这一项的行数已经满了，没有恢复。请先删除一行，再恢复这一行。</source>
        <translation>This item has all its rows already, and the row was not restored. Please remove one first, then restore this one.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Carrying</name>
    <message>
        <source>%1，等待完成</source>
        <translation>%1, almost done</translation>
    </message>
    <message>
        <source>%1 %2 / %3</source>
        <translation>%1 %2 / %3</translation>
    </message>
    <message>
        <source>正在存入</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>正在读取回执</source>
        <translation>Reading the receipt</translation>
    </message>
    <message>
        <source>正在替同事传送</source>
        <translation>Sending for your colleague</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>没有留下残缺的文件，您的材料没有变化。可以随时重新开始。</source>
        <translation>No half file was left and your material is unchanged. You can begin again at any time.</translation>
    </message>
    <message>
        <source>没有完成</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>缺少第 %1 个文件</source>
        <translation>File number %1 is missing</translation>
    </message>
    <message>
        <source>已存好：%1 处修改、%2 页扫描件</source>
        <translation>Saved: %1 changes, %2 scanned pages</translation>
    </message>
    <message>
        <source>文件已加密，只有服务器能打开。请安全弹出U盘，交给单位或有网络的同事；带回回执文件后在这里读取。读到回执之前，这些内容仍算没有送达。</source>
        <translation>The file is encrypted and only the server can open it. Please eject the stick safely and give it to your unit or a colleague with a network; when the receipt comes back, read it here. Until then nothing of this counts as delivered.</translation>
    </message>
    <message>
        <source>回执已读取</source>
        <translation>The receipt was read</translation>
    </message>
    <message>
        <source>受理编号 %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>申报已送达服务器</source>
        <translation>Your application has reached the server</translation>
    </message>
    <message>
        <source>材料已送达，但有一项没有办成</source>
        <translation>Everything has arrived, but one thing could not be done</translation>
    </message>
    <message>
        <source>这份回执比本机已有的消息旧，没有改动任何更新的内容。</source>
        <translation>This receipt is older than what this device knows already; nothing newer was changed. </translation>
    </message>
    <message>
        <source>服务器以前收过这个包，没有重复收取。</source>
        <translation>The server had taken this package before; nothing was taken twice. </translation>
    </message>
    <message>
        <source>服务器在 %1 收到了您 %2 存的材料。</source>
        <translation>On %1 the server received what you saved on %2. </translation>
    </message>
    <message>
        <source>所有内容都已送达，U盘里的文件可以删除。</source>
        <translation>Everything has arrived; the files on the stick may be deleted.</translation>
    </message>
    <message>
        <source>还有 %1 项待传，会在下次联网或下次存U盘时送出。</source>
        <translation>%1 items still wait; they leave with the next sync or the next save to USB.</translation>
    </message>
    <message>
        <source>已替同事传到服务器</source>
        <translation>Your colleague&apos;s package is on the server</translation>
    </message>
    <message>
        <source>回执文件已存在原来的文件旁边，请带回给材料的主人；您看不到材料，也看不到回执，只有他的设备能打开。</source>
        <translation>The receipt was saved beside the package; please take it back to its owner. You can see neither the material nor the receipt: only their device opens it.</translation>
    </message>
    <message>
        <source>请再存一次U盘</source>
        <translation>Please pack once more</translation>
    </message>
    <message>
        <source>服务器已从备份恢复。您的材料都在本机，没有丢；请重新存U盘送去，补上服务器缺少的内容。</source>
        <translation>The server was restored from a backup. Everything is on this device, nothing is lost; please pack again and carry it there, so that the server gets back what it lacks.</translation>
    </message>
    <message>
        <source>有 %1 页扫描件在本机读不出来，没有装进去；首页列出了是哪几页。</source>
        <translation>%1 pages cannot be read on this device and are not in it; Home lists them. </translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Decision</name>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>登记公示结果</source>
        <translation>Record the publicity</translation>
    </message>
    <message>
        <source>不予推荐</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>没有生效：您看的不是最新的一次提交，或已到了别的环节。请重新打开再看。</source>
        <translation>Not taken: what you looked at is not the latest submission, or it has moved to another step. Please open it again.</translation>
    </message>
    <message>
        <source>没有生效：这份材料正由同事审核。您写下的内容都在。</source>
        <translation>Not taken: a colleague is reviewing this application. What you wrote is kept.</translation>
    </message>
    <message>
        <source>没有生效：这份材料现在不在您的环节。</source>
        <translation>Not taken: this application is not at your step now.</translation>
    </message>
    <message>
        <source>没有生效。%1</source>
        <translation>Not taken. %1</translation>
    </message>
    <message>
        <source>正由同事审核，您现在只能查看。</source>
        <translation>A colleague is reviewing it; for now you can only read.</translation>
    </message>
    <message>
        <source>这份材料现在不在您的环节，只能查看。</source>
        <translation>This application is not at your step; you can only read it.</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 条需修改，不能通过。</source>
        <translation>
            <numerusform>%n reason to correct stands against passing it.</numerusform>
            <numerusform>%n reasons to correct stand against passing it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 项没有看过。</source>
        <translation>
            <numerusform>%n item has not been looked at.</numerusform>
            <numerusform>%n items have not been looked at.</numerusform>
        </translation>
    </message>
    <message>
        <source>公示无异议，同意推荐</source>
        <translation>No objection: recommend</translation>
    </message>
    <message>
        <source>接收材料</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>退回（不再受理）</source>
        <translation>Return (final)</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>Return for correction</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>决定已保存在本机，正在发送。没有网络时会在联网后自动发送。</source>
        <translation>The decision is kept on this device and is being sent. Without a network it goes by itself once there is one.</translation>
    </message>
    <message>
        <source>等待发送，联网后自动送达。</source>
        <translation>waiting to be sent; it goes by itself once there is a network.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>已退回%1的第 %2 次提交。按规定不再受理。</source>
        <translation>Submission %2 of %1 was returned. No further one is taken.</translation>
    </message>
    <message>
        <source>已退回%1。申请人须在 %2 小时内修改并重新提交。</source>
        <translation>Returned to %1, who has %2 hours to correct and resubmit it.</translation>
    </message>
    <message>
        <source>%1已通过，转入“%2”。</source>
        <translation>%1 has passed and goes on to “%2”.</translation>
    </message>
    <message>
        <source>%1的材料：评审委员会已接收。</source>
        <translation>%1: received by the committee.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::DossierReview</name>
    <message>
        <source>自动核对：未发现问题</source>
        <translation>Automatic check: nothing found</translation>
    </message>
    <message>
        <source>自动核对：%1 个必须处理</source>
        <translation>Automatic check: %1 to fix</translation>
    </message>
    <message>
        <source>自动核对：%1 个提醒</source>
        <translation>Automatic check: %1 reminders</translation>
    </message>
    <message>
        <source>自动核对：%1 个必须处理，%2 个提醒</source>
        <translation>Automatic check: %1 to fix, %2 reminders</translation>
    </message>
    <message>
        <source>这份材料此前有人审核过：看过 %1 项，写下 %2 条原因。</source>
        <translation>Someone reviewed this before: %1 items viewed, %2 reasons written.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”已标为符合，之前写的 %n 条意见已收起。</source>
        <translation>
            <numerusform>“%1” is marked as fine; the reason written before is set aside.</numerusform>
            <numerusform>“%1” is marked as fine; the %n reasons written before are set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Joining</name>
    <message>
        <source>请给这台设备起个名字，例如“办公室电脑”。</source>
        <translation>Please give this device a name, for example “office computer”.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Enrolling</name>
    <message>
        <source>请填写服务器地址，例如 tarim.example.cn:8443。</source>
        <translation>Fill in the server&apos;s address, for example tarim.example.cn:8443.</translation>
    </message>
    <message>
        <source>请选择或粘贴单位给您的证书（以 -----BEGIN CERTIFICATE----- 开头）。它保证您连的是本单位的服务器。</source>
        <translation>Choose or paste the certificate from your unit (it begins with -----BEGIN CERTIFICATE-----). It makes sure that the server is your unit&apos;s.</translation>
    </message>
    <message>
        <source>请填写单位发给您的一次性注册码。</source>
        <translation>Fill in the one-time code from your unit.</translation>
    </message>
    <message>
        <source>请给这台设备起个名字，例如“办公室电脑”。</source>
        <translation>Give this device a name, for example “office computer”.</translation>
    </message>
    <message>
        <source>这个文件里没有证书。请选择单位给您的 ca.pem。</source>
        <translation>There is no certificate in this file. Choose the ca.pem from your unit.</translation>
    </message>
    <message>
        <source>“%1”不是服务器地址。请照单位给的样子填写，例如 tarim.example.cn:8443。</source>
        <translation>“%1” is not the address of a server. Please enter it as your unit gave it, for example tarim.example.org:8443.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::FieldListModel</name>
    <message>
        <source>至今</source>
        <translation>until now</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::FilePlaces</name>
    <message>
        <source>U 盘</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>U 盘“%1”</source>
        <translation>Stick “%1”</translation>
    </message>
    <message>
        <source>主文件夹</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>桌面</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>下载</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>文档</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::FolderModel</name>
    <message>
        <source>计算机</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>“%1”不能选：%2。</source>
        <translation>“%1” cannot be chosen: %2.</translation>
    </message>
    <message>
        <source>“%1”：%2</source>
        <translation>“%1”: %2</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::GroupForm</name>
    <message>
        <source>一次添加 %1 年：%2</source>
        <translation>Add %1 years at once: %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tarim::client::app::GroupListModel</name>
    <message>
        <source>%1 页未处理</source>
        <translation>Pages to do: %1</translation>
    </message>
    <message>
        <source>%1 个必须处理</source>
        <translation>%1 to fix</translation>
    </message>
    <message>
        <source>%1 个提醒</source>
        <translation>Reminders: %1</translation>
    </message>
    <message>
        <source>完整</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>退回 %1 处</source>
        <translation>Returned: %1</translation>
    </message>
    <message>
        <source>可以不填</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>还没有扫描页</source>
        <translation>No pages yet</translation>
    </message>
    <message>
        <source>还有 %1 处要填</source>
        <translation>%1 to fill in</translation>
    </message>
    <message>
        <source>暂不用填</source>
        <translation>Nothing to fill in so far</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::HistoryView</name>
    <message>
        <source>当天第一次修改之前</source>
        <translation>before the first change of that day</translation>
    </message>
    <message>
        <source>删除之前</source>
        <translation>before something was deleted</translation>
    </message>
    <message>
        <source>随后：%1</source>
        <translation>then: %1</translation>
    </message>
    <message>
        <source>导入之前</source>
        <translation>before an import</translation>
    </message>
    <message>
        <source>导入 %1 之前</source>
        <translation>before %1 was imported</translation>
    </message>
    <message>
        <source>提交的内容</source>
        <translation>as submitted</translation>
    </message>
    <message>
        <source>恢复之前</source>
        <translation>before going back</translation>
    </message>
    <message>
        <source>本机登记为另一台设备之前</source>
        <translation>before this device was registered as another one</translation>
    </message>
    <message>
        <source>采用服务器上另一份修改之前</source>
        <translation>before the server's other changes were taken</translation>
    </message>
    <message>
        <source>以前保留的内容</source>
        <translation>kept earlier</translation>
    </message>
    <message>
        <source>撤销恢复</source>
        <translation>Undid the restore</translation>
    </message>
    <message>
        <source>恢复到 %1 的内容</source>
        <translation>Restored the state of %1</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::HomeSummary</name>
    <message>
        <source>已于 %1 截止</source>
        <translation>Closed %1</translation>
    </message>
    <message>
        <source>离截止还有 %1</source>
        <translation>Closes in %1</translation>
    </message>
    <message>
        <source>还有 %1 要传，连上网络后自动续传。</source>
        <translation>%1 to send; it goes on by itself once there is a network.</translation>
    </message>
    <message>
        <source>还有 %1 要传，按这条网络的速度%2。</source>
        <translation>%1 to send, %2 on this link.</translation>
    </message>
    <message>
        <source>按这条网络的速度，%1 前来得及传完（%2）。</source>
        <translation>On this link everything is sent before %1 (%2).</translation>
    </message>
    <message>
        <source>按这条网络的速度要%1，%2 前不一定传得完，请不要停，也准备好存到U盘。</source>
        <translation>At the speed of this network it takes %1, so it may not be done before %2. Do not stop, and be ready to save to a USB stick.</translation>
    </message>
    <message>
        <source>按这条网络的速度要%1，%2 前传不完。请换一个快些的网络，或者在“同步”里存到U盘，请人带去传。</source>
        <translation>At the speed of this network it takes %1 and will not be done before %2. Use a faster network, or save to a USB stick under “Sync” and have it carried.</translation>
    </message>
    <message>
        <source>没有必须处理的，还有 %1 个提醒。</source>
        <translation>Nothing to fix; reminders: %1.</translation>
    </message>
    <message>
        <source>还有 %1 个提醒。</source>
        <translation>Reminders: %1.</translation>
    </message>
    <message>
        <source>共 %1 页</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>只在本机</source>
        <translation>Only on this device</translation>
    </message>
    <message>
        <source>待传 %1</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <source>正在传 %1 / %2 页</source>
        <translation>Sending %1 of %2 pages</translation>
    </message>
    <message>
        <source>已到服务器 %1</source>
        <translation>On the server %1</translation>
    </message>
    <message>
        <source>退回：%1</source>
        <translation>Returned: %1</translation>
    </message>
    <message>
        <source>退回 %1 处</source>
        <translation>Returned: %1</translation>
    </message>
    <message>
        <source>还没有扫描页</source>
        <translation>No pages yet</translation>
    </message>
    <message>
        <source>完整</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>可以不填</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>还有 %1。</source>
        <translation>Left: %1.</translation>
    </message>
    <message>
        <source>%1 个必须处理</source>
        <translation>%1 to fix</translation>
    </message>
    <message>
        <source>%1 处要填</source>
        <translation>%1 to fill in</translation>
    </message>
    <message>
        <source>%1 个提醒</source>
        <translation>reminders: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>还有 %1 处要填</source>
        <translation>%1 to fill in</translation>
    </message>
    <message>
        <source>暂不用填</source>
        <translation>Nothing to fill in so far</translation>
    </message>
    <message>
        <source>%1 页都已处理</source>
        <translation>All %1 pages done</translation>
    </message>
    <message>
        <source>%1 页未处理</source>
        <translation>%1 pages to do</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ImportQueue</name>
    <message>
        <source>添加 %1 页“%2”</source>
        <translation>Added %1 page(s) of “%2”</translation>
    </message>
    <message>
        <source>它还在网页上，没有导入。其他材料没有变化。请先把它保存到这台电脑，再添加。</source>
        <translation>It is still on a web page and was not imported. Nothing else has changed. Save it on this computer first, then add it.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ItemView</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>第 %1 行：%2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>上一轮退回的原因（%1，%2）</source>
        <translation>Reasons of the last return (%1, %2)</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::MaskEditor</name>
    <message>
        <source>画遮盖 %1</source>
        <translation>draw mask %1</translation>
    </message>
    <message>
        <source>移动遮盖 %1</source>
        <translation>move mask %1</translation>
    </message>
    <message>
        <source>改遮盖 %1 的大小</source>
        <translation>resize mask %1</translation>
    </message>
    <message>
        <source>删除遮盖 %1</source>
        <translation>remove mask %1</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::NewApplication</name>
    <message>
        <source>网上申报：%1 至 %2（北京时间）</source>
        <translation>Online applications: %1 to %2 (Beijing time)</translation>
    </message>
    <message>
        <source>还没有填写</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>改于 %1</source>
        <translation>Changed %1</translation>
    </message>
    <message>
        <source>%1 开始，改于 %2</source>
        <translation>Begun %1, changed %2</translation>
    </message>
    <message>
        <source>撤回已经排队，联网后送到服务器才生效。在此之前请不要再修改。</source>
        <translation>The withdrawal is queued and takes effect when it reaches the server. Please change nothing until then.</translation>
    </message>
    <message>
        <source>正在审核，现在不能撤回，也不能删除。如被退回，退回后可以撤回。</source>
        <translation>It is in review and can be neither withdrawn nor deleted now. If it is returned, it can be withdrawn then.</translation>
    </message>
    <message>
        <source>已经结束的申报留作记录，不能删除。</source>
        <translation>An application that has ended stays as a record and cannot be deleted.</translation>
    </message>
    <message>
        <source>等待撤回</source>
        <translation>Withdrawal queued</translation>
    </message>
    <message>
        <source>撤回以后，这份申报就结束了：不能再修改，不能再提交，也不能恢复。</source>
        <translation>A withdrawn application has ended: it can no longer be changed, submitted or restored.</translation>
    </message>
    <message>
        <source>还没有用的 %1 次提交机会一并作废。</source>
        <translation>The %1 submission(s) that are left are lost.</translation>
    </message>
    <message>
        <source>原定 %1 前的修改期限不再适用。</source>
        <translation>The time until %1 to correct it no longer applies.</translation>
    </message>
    <message>
        <source>如果还要申报，须重新开始一份，并在 %1 前提交（%2）。</source>
        <translation>To apply nevertheless, begin another one and submit it before %1 (%2).</translation>
    </message>
    <message>
        <source>网上申报已于 %1 截止（%2），本年度不能再申报。</source>
        <translation>Online applications ended on %1 (%2), so there is no applying again this year.</translation>
    </message>
    <message>
        <source>填写的内容和扫描件仍保存在本机，只能查看。</source>
        <translation>What you filled in and the scans stay on this device, for viewing only.</translation>
    </message>
    <message>
        <source>只对那一年有效，请重新填写</source>
        <translation>Valid for its year only; please fill it in anew</translation>
    </message>
    <message>
        <source>扫描件不在本机，请重新添加</source>
        <translation>The scan is not on this device; please add it again</translation>
    </message>
    <message>
        <source>新的通知里没有对应的位置</source>
        <translation>The new notice has no place for it</translation>
    </message>
    <message>
        <source>“%1”（%2）</source>
        <translation>“%1” (%2)</translation>
    </message>
    <message>
        <source>已复制 %1 栏、%2 行、%3 页扫描件。</source>
        <translation>Copied %1 field(s), %2 row(s) and %3 page(s).</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Notices</name>
    <message>
        <source>（保留这一行）</source>
        <translation>(keep this row)</translation>
    </message>
    <message>
        <source>（删除这一行）</source>
        <translation>(delete this row)</translation>
    </message>
    <message>
        <source>（空白）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>这台设备，%1</source>
        <translation>This device, %1</translation>
    </message>
    <message>
        <source>另一台设备，%1</source>
        <translation>Another device, %1</translation>
    </message>
    <message>
        <source>%1的“%2”</source>
        <translation>“%2” of %1</translation>
    </message>
    <message>
        <source>%1有两种写法</source>
        <translation>%1 has two values</translation>
    </message>
    <message>
        <source>两台设备都改了这一处，两种写法都还在。请选一种。</source>
        <translation>Two devices changed this, and both values are kept. Please choose one.</translation>
    </message>
    <message>
        <source>本机的资料是一份副本</source>
        <translation>The data on this device is a copy</translation>
    </message>
    <message>
        <source>有些修改服务器现在不收</source>
        <translation>The server is not accepting some of your changes right now</translation>
    </message>
    <message>
        <source>这些修改都保存在本机，没有丢。</source>
        <translation>They are kept on this device; nothing is lost.</translation>
    </message>
    <message>
        <source>本机已登记为一台新设备</source>
        <translation>This is a new device now</translation>
    </message>
    <message>
        <source>本机的资料是一份副本（较早的备份，或另一台电脑上的同一份），已于 %1 登记为新设备并与服务器上的内容合并。两边填写的内容都在；同一处写法不同的，会列在这里请您选。</source>
        <translation>The data here is a copy (an older backup, or the same data on another computer). On %1 it became a new device and was merged with what the server holds. What was filled in on both sides is kept; where the two differ, the choice is listed here.</translation>
    </message>
    <message>
        <source>看进度</source>
        <translation>See progress</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>您的截止时间已延后</source>
        <translation>Your deadline has been extended</translation>
    </message>
    <message>
        <source>经批准，可以提交到 %1（北京时间）。</source>
        <translation>You have been allowed to submit until %1 (Beijing time).</translation>
    </message>
    <message>
        <source>评委会更新了这份通知</source>
        <translation>The committee has changed this notice</translation>
    </message>
    <message>
        <source>这一轮申报已经不再开放</source>
        <translation>This cycle is no longer open</translation>
    </message>
    <message>
        <source>这份申报按您开始填报时的通知检查，已填的内容都在。新通知下的申报请在“账户”里另行开始。</source>
        <translation>This application is checked by the notice it was begun under, and all you filled in is still there. To apply under the new one, begin under “Account”.</translation>
    </message>
    <message>
        <source>已填的内容都在本机，可以查看，不能再提交。</source>
        <translation>Everything you filled in is on this device. You can read it, but no longer submit it.</translation>
    </message>
    <message>
        <source>看账户</source>
        <translation>See the account</translation>
    </message>
    <message>
        <source>用这台设备的</source>
        <translation>Use this device&apos;s</translation>
    </message>
    <message>
        <source>用另一台设备的</source>
        <translation>Use the other device&apos;s</translation>
    </message>
    <message>
        <source>用较早的</source>
        <translation>Use the older one</translation>
    </message>
    <message>
        <source>用较新的</source>
        <translation>Use the newer one</translation>
    </message>
    <message>
        <source>本机的时钟慢了 %1</source>
        <translation>This device&apos;s clock is %1 slow</translation>
    </message>
    <message>
        <source>本机的时钟快了 %1</source>
        <translation>This device&apos;s clock is %1 fast</translation>
    </message>
    <message>
        <source>上次联系服务器时，服务器时间是 %1，本机显示 %2（都是北京时间）。填写和同步照常，截止时间都按服务器时间计算。请在系统设置里校准本机的日期和时间，然后同步一次。</source>
        <translation>At the last contact the server&apos;s time was %1 and this device showed %2 (both Beijing time). You can go on and sync as usual; deadlines follow the server&apos;s time. Please set this device&apos;s date and time in the system&apos;s settings, then sync once.</translation>
    </message>
    <message>
        <source>服务器的记录前后不一致</source>
        <translation>The server&apos;s record contradicts itself</translation>
    </message>
    <message>
        <source>可以照常填写和同步。</source>
        <translation> You can go on writing and syncing as usual.</translation>
    </message>
    <message>
        <source>您的提交在服务器上丢失了，请再提交一次</source>
        <translation>Your submission was lost on the server; please submit again</translation>
    </message>
    <message>
        <source>服务器已从备份恢复。它曾于 %1（北京时间）收到您的第 %2 次提交，回执 %3；恢复后没有了这次提交。您填写的内容和扫描件都在本机，会重新传到服务器。请检查后再提交一次。原回执保存在本机，是您已经提交的凭证；如已过截止时间，请凭原回执联系审核单位。</source>
        <translation>The server was restored from a backup. On %1 (Beijing time) it had received your submission no. %2, receipt %3; since the restore it no longer has it. Everything you entered and your scans are on this device and are sent again. Please check and submit once more. The earlier receipt stays on this device and proves that you had submitted; if the deadline has passed, contact the reviewing unit with it.</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>服务器已从备份恢复</source>
        <translation>The server was restored from a backup</translation>
    </message>
    <message>
        <source>本机正在把内容重新传给服务器，并核对提交和回执。您填写的内容和回执都在本机，没有丢。</source>
        <translation>This device sends everything to the server again and compares submissions and receipts. What you entered and your receipts are on this device; nothing is lost.</translation>
    </message>
    <message>
        <source>服务器发来的有些内容对不上，没有采用</source>
        <translation>Something the server sent does not fit and was not used</translation>
    </message>
    <message>
        <source>现在只能查看，不能修改</source>
        <translation>For reading only: nothing can be changed now</translation>
    </message>
    <message>
        <source>%1 页扫描件在本机读不出来</source>
        <translation>%1 pages cannot be read on this device</translation>
    </message>
    <message>
        <source>%1。请找到原件，把这几页重新添加一次；其他内容都完好。</source>
        <translation>%1. Please find the originals and add these pages again; everything else is safe.</translation>
    </message>
    <message>
        <source>去看扫描件</source>
        <translation>See the scans</translation>
    </message>
    <message>
        <source>%1 页扫描件会从服务器取回</source>
        <translation>%1 pages will be fetched from the server</translation>
    </message>
    <message>
        <source>%1。本机的这几页读不出来，服务器上有；下次同步时自动取回，您不用做什么。</source>
        <translation>%1. They cannot be read on this device, but the server has them; the next sync brings them back by itself. You need do nothing.</translation>
    </message>
    <message>
        <source>%1 页扫描件服务器暂时没收下</source>
        <translation>The server could not take %1 pages just now</translation>
    </message>
    <message>
        <source>%1。都完好地保存在本机，其他材料照常上传。稍后会自动再试；如持续出现，请告诉管理员。</source>
        <translation>%1. They are safe on this device, and everything else went on. They are tried again by themselves; if it goes on, please tell your administrator.</translation>
    </message>
    <message>
        <source>看同步情况</source>
        <translation>See the sync</translation>
    </message>
    <message>
        <source>对退回原因的答复</source>
        <translation>The answer to a reason of the return</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::OpenDraft</name>
    <message>
        <source>已经排队等待提交，内容先锁定。有网络时会自动送出；送不出去时会告诉您原因。</source>
        <translation>Queued to be submitted, so it is locked. It is sent as soon as there is a link; if it cannot be, you are told why.</translation>
    </message>
    <message>
        <source>正在审核，内容已锁定，只能查看。如被退回，退回后就能修改。</source>
        <translation>Under review: locked, for reading only. If it is returned you can change it again.</translation>
    </message>
    <message>
        <source>评审委员会已接收材料，内容只能查看。</source>
        <translation>The committee has received it; for reading only.</translation>
    </message>
    <message>
        <source>退回后没有在规定时间内重新提交，视为放弃，内容只能查看。</source>
        <translation>Not resubmitted in time after a return, which counts as giving up; for reading only.</translation>
    </message>
    <message>
        <source>这份申报不再受理，内容只能查看。</source>
        <translation>This application is no longer accepted; for reading only.</translation>
    </message>
    <message>
        <source>这份申报已撤回，内容只能查看。</source>
        <translation>This application was withdrawn; for reading only.</translation>
    </message>
    <message>
        <source>已到服务器</source>
        <translation>On the server</translation>
    </message>
    <message>
        <source>传输中 %1 / %2</source>
        <translation>Sending %1 / %2</translation>
    </message>
    <message>
        <source>在本机 %1</source>
        <translation>On this device %1</translation>
    </message>
    <message>
        <source>磁盘写不进去，现在只能查看。之前保存的内容都在，可以导出或存到U盘。请清理出一些空间，然后重新打开。</source>
        <translation>The disk cannot be written to, so this is for reading only. Everything saved before is here and can be exported or saved to a USB stick. Please free some space, then open it again.</translation>
    </message>
    <message>
        <source>已到服务器，本机的会自动取回</source>
        <translation>On the server; fetched back by itself</translation>
    </message>
    <message>
        <source>读不出来，请重新添加</source>
        <translation>Cannot be read: add it again</translation>
    </message>
    <message>
        <source>服务器暂时没收下</source>
        <translation>Not taken by the server yet</translation>
    </message>
    <message>
        <source>已%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>没有可以撤销的了。更早的内容在“恢复到…”里。</source>
        <translation>Nothing more to undo. Earlier states are under “Go back to…”.</translation>
    </message>
    <message>
        <source>没有可以重做的了。</source>
        <translation>Nothing to redo.</translation>
    </message>
    <message>
        <source>“%1”之后，这里又有别的改动，没有再动。</source>
        <translation>Something else changed here after “%1”; it was left alone.</translation>
    </message>
    <message>
        <source>已撤销：%1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>已重做：%1</source>
        <translation>Redone: %1</translation>
    </message>
    <message>
        <source>已经排队等待撤回，内容先锁定。联网后送到服务器才生效。</source>
        <translation>The withdrawal is queued, so the content is locked. It takes effect when it reaches the server.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::PageImporter</name>
    <message>
        <source>“%1”没有放进来。%2</source>
        <translation>“%1” was not added. %2</translation>
    </message>
    <message>
        <source>剪贴板里没有图片或文件。请先复制一张图片或一个文件，再粘贴。</source>
        <translation>There is no picture or file on the clipboard. Copy a picture or a file first, then paste.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::PageListModel</name>
    <message>
        <source>删除“%1”的一页</source>
        <translation>Removed a page of “%1”</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::PageView</name>
    <message>
        <source>%1 · 第 %2 页</source>
        <translation>%1 · page %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::PassphraseChange</name>
    <message>
        <source>请输入现在的密码。</source>
        <translation>Type the current passphrase.</translation>
    </message>
    <message>
        <source>密码至少 %1 个字符。</source>
        <translation>A passphrase has at least %1 characters.</translation>
    </message>
    <message>
        <source>新密码和现在的一样，请换一个。</source>
        <translation>The new passphrase is the same as the old one. Choose another.</translation>
    </message>
    <message>
        <source>两次输入的密码不一样，请再输一次。</source>
        <translation>The two passphrases differ. Type it again.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ProgressView</name>
    <message>
        <source>通过</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>公示无异议（%1 至 %2）</source>
        <translation>publicity without objection (%1 to %2)</translation>
    </message>
    <message>
        <source>退回 %1 处</source>
        <translation>returned, reasons: %1</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>接收</source>
        <translation>received</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2 %3</source>
        <translation>%1 · %2 %3</translation>
    </message>
    <message>
        <source>第 %1 次提交（恢复前）</source>
        <translation>Submission no. %1 (before the restore)</translation>
    </message>
    <message>
        <source>%1 · 回执 %2</source>
        <translation>%1 · receipt %2</translation>
    </message>
    <message>
        <source>第 %1 次提交</source>
        <translation>Submission %1</translation>
    </message>
    <message>
        <source>正在审核</source>
        <translation>Being reviewed</translation>
    </message>
    <message>
        <source>视为放弃</source>
        <translation>Abandoned</translation>
    </message>
    <message>
        <source>%1 已过再提交的时间</source>
        <translation>%1: the time to submit again had passed</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>评审委员会已接收材料</source>
        <translation>Received by the review committee</translation>
    </message>
    <message>
        <source>还没有提交</source>
        <translation>Not submitted yet</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1
您的答复：%2</source>
        <translation>%1
Your answer: %2</translation>
    </message>
    <message>
        <source>截止时间已延后</source>
        <translation>The deadline was extended</translation>
    </message>
    <message>
        <source>%1 · 可以提交到 %2</source>
        <translation>%1 · may be submitted until %2</translation>
    </message>
    <message>
        <source>请在 %1（北京时间）前提交</source>
        <translation>Please submit before %1 (Beijing time)</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ReasonEditor</name>
    <message>
        <source>整项</source>
        <translation>whole item</translation>
    </message>
    <message>
        <source>这一行</source>
        <translation>this row</translation>
    </message>
    <message>
        <source>这一栏</source>
        <translation>this field</translation>
    </message>
    <message>
        <source>这一页</source>
        <translation>this page</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ReceiptView</name>
    <message>
        <source>服务器已收到第 %1 次提交</source>
        <translation>The server has received submission %1</translation>
    </message>
    <message>
        <source>回执编号</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>%1（北京时间）</source>
        <translation>%1 (Beijing time)</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Submission</translation>
    </message>
    <message>
        <source>申报人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>申报</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>内容校验值</source>
        <translation>Hash of the content</translation>
    </message>
    <message>
        <source>申报材料接收回执</source>
        <translation>Receipt for an application</translation>
    </message>
    <message>
        <source>通知校验值</source>
        <translation>Hash of the notice</translation>
    </message>
    <message>
        <source>服务器签名</source>
        <translation>Server&apos;s signature</translation>
    </message>
    <message>
        <source>接下来</source>
        <translation>What happens next</translation>
    </message>
    <message>
        <source>回执由服务器签名：表示这份内容已完整存入服务器。回执同时保存在本机，打开“进度”就能看到。</source>
        <translation>The server signed this receipt: all of this content is stored there. It is also kept on this device, under “Progress”.</translation>
    </message>
    <message>
        <source>回执 %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>没有保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>这个文件夹写不进去。回执仍在本机，请换一个文件夹再存。</source>
        <translation>This folder cannot be written to. The receipt is still on this device; please choose another folder.</translation>
    </message>
    <message>
        <source>已保存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ReturnSheet</name>
    <message>
        <source>时间已过</source>
        <translation>Time has passed</translation>
    </message>
    <message>
        <source>还剩 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>检查并提交（还差 %1 处）</source>
        <translation>Check and submit (%1 left)</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>整份申报</source>
        <translation>The whole application</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1于 %2 退回。请在 %3（北京时间）前再次提交，这是第 %4 次（共 %5 次）。</source>
        <translation>Returned on %2 (%1). Submit again before %3 (Beijing time); it will be submission %4 of %5.</translation>
    </message>
    <message>
        <source>退回了 %1 处，已改 %2 处</source>
        <translation>%2 of %1 reasons corrected</translation>
    </message>
    <message>
        <source>退回了 %1 处，已改 %2 处，已答复 %3 处</source>
        <translation>%2 of %1 reasons corrected, %3 answered</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ReturnWatch</name>
    <message>
        <source>您的申报已退回，请修改</source>
        <translation>Your application was returned: please correct it</translation>
    </message>
    <message>
        <source>%1：有 %2 处要改。</source>
        <translation>%1: places to correct: %2.</translation>
    </message>
    <message>
        <source>%1：有 %2 处要改，请在 %3（北京时间）前再次提交。</source>
        <translation>%1: places to correct: %2. Submit again before %3 (Beijing time).</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Review</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::RowListModel</name>
    <message>
        <source>%1 个必须处理</source>
        <translation>%1 to fix</translation>
    </message>
    <message>
        <source>%1 个提醒</source>
        <translation>Reminders: %1</translation>
    </message>
    <message>
        <source>%1 %2 页</source>
        <translation>%1 (pages: %2)</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1和它的 %2 页材料</source>
        <translation>%1 and its pages (%2)</translation>
    </message>
    <message>
        <source>删除“%1”的第 %2 行</source>
        <translation>Removed row %2 of “%1”</translation>
    </message>
    <message>
        <source>删除“%1”</source>
        <translation>Removed “%1”</translation>
    </message>
    <message>
        <source>还有 %1 处要填</source>
        <translation>%1 to fill in</translation>
    </message>
    <message>
        <source>添加 %1</source>
        <translation>Added %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tarim::client::app::SideQuestion</name>
    <message>
        <source>这里还能放 %1 页，您选了 %2 页。请把多出的改为“不放入”。</source>
        <translation>There is room for %1 pages and you chose %2. Set the others to “Leave out”.</translation>
    </message>
    <message>
        <source>请至少放入一页。</source>
        <translation>Add at least one page.</translation>
    </message>
    <message>
        <source>请对照图片确认。反了就按“交换正反面”。</source>
        <translation>Compare with the pictures. If they are the wrong way round, press “Swap front and back”.</translation>
    </message>
    <message>
        <source>请对照图片，逐页确认是正面还是反面。</source>
        <translation>Compare with the pictures and say of each page whether it is front or back.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::SignOut</name>
    <message>
        <source>还有 %1 项（%2）没有传到服务器，现在退出会丢失它们。它们都保存在本机。请连上网络，等“已同步”以后再退出。</source>
        <translation>%1 items (%2) have not reached the server; signing out now would lose them. They are safe on this device. Go online and wait for “Synced”, then sign out.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::SlotChoices</name>
    <message>
        <source>已有 %1 页</source>
        <translation>%1 pages so far</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Submitting</name>
    <message>
        <source>还没有连接单位的服务器。您填写的内容都在本机；请先到“账户”里连接，再提交。</source>
        <translation>You are not connected to your unit&apos;s server. All you filled in is on this device; connect under “Account” first, then submit.</translation>
    </message>
    <message>
        <source>申报还没有开始。%1（北京时间）起可以提交，现在可以先填好。</source>
        <translation>Applications are not open yet. You can submit from %1 (Beijing time); you can fill everything in now.</translation>
    </message>
    <message>
        <source>已于 %1（北京时间）截止，逾期不予受理。您填写的内容都在本机。</source>
        <translation>It closed on %1 (Beijing time); late applications are not accepted. Everything you filled in is on this device.</translation>
    </message>
    <message>
        <source>现在不能提交。您填写的内容都在本机。</source>
        <translation>It cannot be submitted now. Everything you filled in is on this device.</translation>
    </message>
    <message>
        <source>还有 %1 处必须先处理，上面逐条列出，点一下就到。</source>
        <translation>%1 must be fixed first. They are listed above; each leads to its place.</translation>
    </message>
    <message>
        <source>有 %1 处两台设备写得不一样，请先在首页选定。</source>
        <translation>Two devices disagree in %1 places; choose on the home page first.</translation>
    </message>
    <message>
        <source>%1 页扫描件，%2。</source>
        <translation>%1 scanned pages, %2. </translation>
    </message>
    <message>
        <source>其中 %1 还没有传到；连上网络后自动传，传完才算提交。</source>
        <translation>%1 of it has not arrived; it is sent once there is a network, and your submission counts when all is there.</translation>
    </message>
    <message>
        <source>其中 %1 还没有传到，按这条网络的速度%2；传完才算提交。</source>
        <translation>%1 of it has not arrived, %2 on this link; your submission counts when all is there.</translation>
    </message>
    <message>
        <source>回执 %1（恢复前）：服务器曾于 %2（北京时间）收到第 %3 次提交。</source>
        <translation>Receipt %1 (before the restore): on %2 (Beijing time) the server had received submission no. %3.</translation>
    </message>
    <message>
        <source>有 %1 页扫描件在本机读不出来，服务器上也没有：%2。请找到原件，重新添加后再提交。</source>
        <translation>%1 pages cannot be read on this device, and the server does not have them: %2. Please find the originals, add them again, then submit.</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>%1 页 · %2</source>
        <translation>%1 pages · %2</translation>
    </message>
    <message>
        <source>还没有填写</source>
        <translation>Not filled in yet</translation>
    </message>
    <message>
        <source>可以不填</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>第 %1 次提交，共 %2 次</source>
        <translation>Submission %1 of %2</translation>
    </message>
    <message>
        <source>申报</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>退回的原因</source>
        <translation>Reasons of the return</translation>
    </message>
    <message>
        <source>共 %1 处：%2</source>
        <translation>%1 in all: %2</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>%1 处填写内容，%2 页扫描件</source>
        <translation>Answers: %1, scanned pages: %2</translation>
    </message>
    <message>
        <source>上传</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>提交以后</source>
        <translation>Afterwards</translation>
    </message>
    <message>
        <source>内容锁定，不能再改；被退回时才能改。每提交一次，用掉一次机会。</source>
        <translation>It is locked and can be changed only if it is returned. Each submission uses up one attempt.</translation>
    </message>
    <message>
        <source>没有改也没有答复的原因，审核人多半会再次退回。现在提交会用掉一次机会，之后还剩 %1 次。</source>
        <translation>A reviewer will most likely return it again for reasons that were neither corrected nor answered. Submitting now uses up an attempt; %1 would be left.</translation>
    </message>
    <message>
        <source>没有改也没有答复的原因，审核人多半会再次退回。这是最后一次机会，再被退回就不再受理。</source>
        <translation>A reviewer will most likely return it again for reasons that were neither corrected nor answered. This is the last attempt: if it is returned, it is not accepted any more.</translation>
    </message>
    <message>
        <source>都已到服务器；联网时，提交本身不到 1 分钟。</source>
        <translation>All are on the server; with a network, submitting takes less than a minute.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::SyncStatus</name>
    <message>
        <source>未连接服务器</source>
        <translation>No server</translation>
    </message>
    <message>
        <source>已暂停同步</source>
        <translation>Sync paused</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>没能同步</source>
        <translation>Could not sync</translation>
    </message>
    <message>
        <source>正在连接</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>正在同步</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <source>有内容服务器没有收</source>
        <translation>The server holds something back</translation>
    </message>
    <message>
        <source>待同步</source>
        <translation>To be synced</translation>
    </message>
    <message>
        <source>扫描件在等别的网络</source>
        <translation>Scans wait for another network</translation>
    </message>
    <message>
        <source>已同步</source>
        <translation>Synced</translation>
    </message>
    <message>
        <source>资料保存在本机</source>
        <translation>Kept on this device</translation>
    </message>
    <message>
        <source>已保存在本机 %1</source>
        <translation>Saved on this device %1</translation>
    </message>
    <message>
        <source>服务器现在不收 %1 份申报的内容</source>
        <translation>The server does not take %1 application(s) now</translation>
    </message>
    <message>
        <source>待传 %1 项</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>已截止</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>离截止 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>上次联系服务器 %1</source>
        <translation>Last contact with the server %1</translation>
    </message>
    <message>
        <source>还没有联系过服务器</source>
        <translation>No contact with the server yet</translation>
    </message>
    <message>
        <source>%1 自动再试</source>
        <translation>Tries again at %1</translation>
    </message>
    <message>
        <source>每分钟约 %1</source>
        <translation>About %1 a minute</translation>
    </message>
    <message>
        <source>本机时钟慢了 %1。截止时间以服务器时间为准，这里显示的就是服务器时间。</source>
        <translation>This device&apos;s clock is %1 slow. Deadlines follow the server&apos;s time, which is what you see here.</translation>
    </message>
    <message>
        <source>本机时钟快了 %1。截止时间以服务器时间为准，这里显示的就是服务器时间。</source>
        <translation>This device&apos;s clock is %1 fast. Deadlines follow the server&apos;s time, which is what you see here.</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>告知已看到退回</source>
        <translation>Notice that you saw the return</translation>
    </message>
    <message>
        <source>审核决定</source>
        <translation>Review decision</translation>
    </message>
    <message>
        <source>%1 · 第 %2 页</source>
        <translation>%1 · page %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · </source>
        <translation>%1 · </translation>
    </message>
    <message>
        <source>只在本机</source>
        <translation>Only on this device</translation>
    </message>
    <message>
        <source>已到服务器 %1</source>
        <translation>On the server %1</translation>
    </message>
    <message>
        <source>读不出来，请重新添加</source>
        <translation>Cannot be read: add it again</translation>
    </message>
    <message>
        <source>服务器暂时没收下，稍后再试</source>
        <translation>Not taken by the server; tried again later</translation>
    </message>
    <message>
        <source>正在传</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>传了一部分，会接着传</source>
        <translation>Partly sent, goes on</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>等待服务器答复</source>
        <translation>Waiting for the server&apos;s answer</translation>
    </message>
    <message>
        <source>共 %1 页扫描件，%2 页已到服务器</source>
        <translation>%1 scanned pages, %2 on the server</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::UnlockController</name>
    <message>
        <source>请写一个名称，例如您的姓名。它只用来在这台设备上认出您的资料库。</source>
        <translation>Give it a name, for example your own. It is only used to recognise your vault on this device.</translation>
    </message>
    <message>
        <source>密码至少 %1 个字符。</source>
        <translation>A passphrase has at least %1 characters.</translation>
    </message>
    <message>
        <source>两次输入的密码不一样，请再输一次。</source>
        <translation>The two passphrases differ. Please type it again.</translation>
    </message>
    <message>
        <source>请输入密码。</source>
        <translation>Type the passphrase.</translation>
    </message>
</context>
<context>
    <name>NoApplication</name>
    <message>
        <source>开始新的申报</source>
        <translation>Start a new application</translation>
    </message>
    <message>
        <source>连接单位的服务器</source>
        <translation>Connect to your unit’s server</translation>
    </message>
    <message>
        <source>开始申报以后，要填的各项和扫描件都在这里。</source>
        <translation>Once an application is begun, its items and scans are here.</translation>
    </message>
    <message>
        <source>第一次使用要连一次网络，用单位发给您的注册码取来通知。以后没有网络也能填。</source>
        <translation>The first time needs a network once, to fetch the notice with the registration code from your unit. Afterwards you can fill in without one.</translation>
    </message>
    <message>
        <source>还没有申报</source>
        <translation>No application yet</translation>
    </message>
    <message>
        <source>还没有连接服务器</source>
        <translation>Not connected to a server yet</translation>
    </message>
</context>
</TS>
