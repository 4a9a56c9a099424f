using System.Text;
using Maillage.Kernel;

namespace Maillage.Workshops.Kits;

/// <summary>
/// The file that people share: a kit in YAML. Keys and words are English in every language, kinds of lines are the commons' own
/// (<c>pratique</c>, <c>moteur</c>, <c>frein</c>…); docs/kits.md describes it, and <c>/ateliers/kits/schema.json</c> tells editors.
/// </summary>
/// <remarks>
/// Limits: 256 KB, 8 levels, 40 steps of 1 to 480 minutes, 12 prompts a step, one column a kind; no aliases, no tags, one document. A file
/// that cannot be used answers all its faults at once, the first hundred, in the order of their lines.
/// </remarks>
public static class KitFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">UTF-8, with or without a mark at its beginning.</param>
    public static KitReading Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > KitLimits.FileBytes)
        {
            return Refused(new("kit.too-large", KitLimits.FileBytes / 1024));
        }

        try
        {
            return ReadText(Utf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Refused(new("kit.not-utf8"));
        }
    }

    /// <summary>Reads what was pasted.</summary>
    public static KitReading Read(string text) =>
        text.Length > KitLimits.FileBytes || Encoding.UTF8.GetByteCount(text) > KitLimits.FileBytes
            ? Refused(new("kit.too-large", KitLimits.FileBytes / 1024))
            : ReadText(text);

    /// <summary>Writes a kit; read again it is the same, when nothing stood against it.</summary>
    public static string Write(Kit kit) => KitWriter.Write(kit);

    private static KitReading ReadText(string text)
    {
        var (root, broken) = KitParser.Parse(text.TrimStart('\uFEFF'));
        if (root is not KitMap map)
        {
            return new(null, broken.Count > 0 ? broken : [new(1, 1, new("kit.not-a-kit"))]);
        }

        var (kit, faults) = KitReader.Read(map);
        var errors = broken.Concat(faults.Select(fault => At(map, fault)));
        List<KitError> inOrder = [.. errors.OrderBy(error => error.Line).ThenBy(error => error.Column).Take(KitLimits.Faults)];
        return new(inOrder.Count == 0 ? kit : null, inOrder);
    }

    private static KitError At(KitMap root, KitFault fault)
    {
        var place = root.PlaceOf(fault.Path);
        return new(place.Line, place.Column, fault.Refusal);
    }

    private static KitReading Refused(Refusal refusal) => new(null, [new(1, 1, refusal)]);
}

/// <summary>What came of reading a file.</summary>
/// <param name="Kit">The kit; null when there are errors.</param>
/// <param name="Errors">All of them, in the order of their lines; empty when the kit is whole.</param>
public sealed record KitReading(Kit? Kit, IReadOnlyList<KitError> Errors);
