using FsCheck;
using FsCheck.Fluent;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Tests.Kits;

public sealed class KitFileProperties
{
    [Fact]
    public void A_kit_written_and_read_again_is_the_same() =>
        Prop.ForAll(
                SomeKits.Valid(),
                kit =>
                {
                    var reading = KitFile.Read(KitFile.Write(kit));
                    reading.Errors.ShouldBeEmpty();
                    return reading.Kit!.Content() == kit.Content();
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_file_is_written_in_one_way_only() =>
        Prop.ForAll(SomeKits.Valid(), kit => KitFile.Write(KitFile.Read(KitFile.Write(kit)).Kit!) == KitFile.Write(kit))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_read_gives_a_kit_or_the_lines_to_correct() =>
        Prop.ForAll(
                SomeKits.Anything(),
                text =>
                {
                    var reading = KitFile.Read(text);
                    var lines = text.Split('\n').Length;
                    return (reading.Kit is null) == (reading.Errors.Count > 0)
                        && reading.Errors.Count <= 100
                        && reading.Errors.All(error => error.Line >= 1 && error.Line <= lines + 1 && error.Column >= 1);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_file_cut_anywhere_is_answered()
    {
        var whole = ShippedKits.All[0].Text;
        for (var length = 0; length < whole.Length; length += 37)
        {
            var reading = KitFile.Read(whole[..length]);
            (reading.Kit is null).ShouldBe(reading.Errors.Count > 0);
        }
    }
}
