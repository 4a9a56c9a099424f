using System.Globalization;
using System.Text.RegularExpressions;
using Maillage.Kernel;

namespace Maillage.Members.Accounts;

/// <summary>An e-mail address, in lower case, the domain in its ASCII form: two spellings of one mailbox are equal.</summary>
/// <remarks>Only the shape is checked: whether the mailbox exists is learnt by writing to it.</remarks>
internal sealed partial record EmailAddress
{
    public const int MaxLength = 254;

    private static readonly IdnMapping Idn = new();

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="RefusedException">It is not shaped like an address.</exception>
    public static EmailAddress Parse(string? typed)
    {
        RefusedException.ThrowIfAny(WhyNot(typed));
        return new(Ascii(typed!)!);
    }

    public static IReadOnlyList<Refusal> WhyNot(string? typed) =>
        typed is { Length: <= MaxLength } && Ascii(typed) is { Length: <= MaxLength } ascii && Shape().IsMatch(ascii)
            ? []
            : [new("member.email-shape")];

    private static string? Ascii(string typed)
    {
        var at = typed.LastIndexOf('@');
        try
        {
            return at < 1 ? null : (typed[..at].TrimStart() + "@" + Idn.GetAscii(typed[(at + 1)..].TrimEnd())).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null; // a domain that no name server could ever answer for
        }
    }

    [GeneratedRegex(
        @"\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}\z"
    )]
    private static partial Regex Shape();
}
