using System.Text.RegularExpressions;
using Maillage.Kernel;

namespace Maillage.Members.Accounts;

/// <summary>What a password must resist: short ones, worn ones, and those made of the person's own name or address.</summary>
/// <remarks>Length counts and composition does not (NIST SP 800-63B, 5.1.1.2): four words are better than <c>P@ssw0rd2024</c>.</remarks>
internal static partial class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 256;

    private const int MinDifferentCharacters = 5;

    // What people reach for first, bare of the digits and signs that they put around it.
    private static readonly string[] Worn =
    [
        "motdepasse",
        "password",
        "passwordpassword",
        "motdepassemotdepasse",
        "azerty",
        "azertyuiop",
        "azertyazerty",
        "qwerty",
        "qwertyuiop",
        "qwertyqwerty",
        "qsdfghjklm",
        "abcdefghijkl",
        "administrateur",
        "administrator",
        "admin",
        "bonjour",
        "bonjourbonjour",
        "soleil",
        "doudou",
        "loulou",
        "chocolat",
        "maillage",
        "maillagemaillage",
        "bienvenue",
        "welcome",
        "letmein",
        "iloveyou",
        "jetaime",
        "changezmoi",
        "changeme",
        "secret",
        "france",
        "mairie",
        "marseille",
        "football",
        "princesse",
        "princess",
        "dragon",
        "sunshine",
    ];

    /// <summary>Every reason why this password will not do; empty when it will.</summary>
    public static IReadOnlyList<Refusal> WhyNot(string? password, string name, string email) =>
        password switch
        {
            null or { Length: < MinLength } => [new("password.short", MinLength)],
            { Length: > MaxLength } => [new("password.long", MaxLength)],
            _ when IsWorn(password) => [new("password.common")],
            _ when IsOnesOwn(password, name, email) => [new("password.personal")],
            _ => [],
        };

    private static bool IsWorn(string password) =>
        password.Distinct().Count() < MinDifferentCharacters || Worn.Contains(Bare(password)) || IsSequence(password);

    private static bool IsOnesOwn(string password, string name, string email) =>
        new[] { email, email.Split('@')[0], name }.Select(Bare).Any(own => own.Length > 3 && Bare(password) == own);

    // "0123456789012", "abcdefghijklm": each character follows the one before.
    private static bool IsSequence(string password) =>
        password.Zip(password.Skip(1)).All(pair => pair.Second - pair.First is 1 or -9 or -1);

    // "M0tdep@sse-2024!" says "motdepasse".
    private static string Bare(string text) =>
        Signs()
            .Replace(Around().Replace(text.ToLowerInvariant(), "").Replace('@', 'a').Replace('$', 's'), "")
            .Replace('0', 'o')
            .Replace('1', 'i')
            .Replace('3', 'e');

    [GeneratedRegex(@"\A[\d\W_]+|[\d\W_]+\z")]
    private static partial Regex Around();

    [GeneratedRegex(@"[\W_]")]
    private static partial Regex Signs();
}
