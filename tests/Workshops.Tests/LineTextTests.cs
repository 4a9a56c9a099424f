using FsCheck;
using FsCheck.Fluent;
using Maillage.Kernel;

namespace Maillage.Workshops.Tests;

public sealed class LineTextTests
{
    [Theory]
    [InlineData("  Le dernier car \r\n part\tà 17 h  ", "Le dernier car part à 17 h")]
    [InlineData("a\u202Eb\u2066c\u200Fd", "abcd")]
    [InlineData("\u0000\u0007sonne\u001b[31m", "sonne[31m")]
    [InlineData("👩‍👩‍👧 et 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👩‍👩‍👧 et 🏴󠁧󠁢󠁷󠁬󠁳󠁿")]
    [InlineData("<b>gras</b> **et** [lien](javascript:x)", "<b>gras</b> **et** [lien](javascript:x)")]
    [InlineData("e\u0301lus", "élus")]
    [InlineData("« Qui ? »", "« Qui ? »")]
    [InlineData(null, "")]
    public void A_line_is_kept_without_what_cannot_be_seen(string? typed, string kept) => LineText.Clean(typed).ShouldBe(kept);

    [Fact]
    public void Cleaning_twice_changes_nothing_more() =>
        Prop.ForAll<string>(typed => LineText.Clean(LineText.Clean(typed)) == LineText.Clean(typed)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_holds_no_control_character_whatever_was_typed() =>
        Prop.ForAll<string>(typed => LineText.Clean(typed).All(c => !char.IsControl(c))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", "line.empty")]
    [InlineData(" \u200B\u202E ", "line.empty")]
    public void Nothing_is_no_line(string typed, string refusal) =>
        Should.Throw<RefusedException>(() => LineText.Read(typed)).Refusals[0].Code.ShouldBe(refusal);

    [Fact]
    public void A_line_has_a_thousand_characters_and_not_one_more()
    {
        LineText.Read(new string('a', 1000)).Length.ShouldBe(1000);
        Should.Throw<RefusedException>(() => LineText.Read(new string('a', 1001))).Refusals[0].Code.ShouldBe("line.too-long");
    }
}
