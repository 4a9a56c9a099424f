using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Maillage.Workshops.Print;

/// <summary>A QR code as one path of an SVG image: nothing in it needs a style, and it weighs little.</summary>
/// <param name="Size">How many modules it is wide and high, its quiet zone of four modules on each side included.</param>
/// <param name="Path">The dark modules, one unit each.</param>
internal sealed record QrPath(int Size, string Path)
{
    /// <summary>The code of a text; it can be read when up to 15 % of it is hidden.</summary>
    public static QrPath Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            AddRow(path, code.ModuleMatrix[row], row);
        }

        return new(code.ModuleMatrix.Count, path.ToString());
    }

    // Neighbours are drawn together: thin white lines would show between them otherwise.
    private static void AddRow(StringBuilder path, BitArray modules, int row)
    {
        for (var column = 0; column < modules.Length; )
        {
            var length = 0;
            while (column + length < modules.Length && modules[column + length])
            {
                length++;
            }

            if (length > 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h{length}v1h-{length}z");
            }

            column += Math.Max(1, length);
        }
    }
}
